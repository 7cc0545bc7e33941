import { article } from './vi/article.ts';
import { desk } from './vi/desk.ts';
import { embed } from './vi/embed.ts';
import { errors } from './vi/errors.ts';
import { reactAdmin } from './vi/react-admin.ts';
import { integrations } from './vi/integrations.ts';
import * as people from './vi/people.ts';
import { resources } from './vi/resources.ts';
import { screens } from './vi/screens.ts';
import * as vocabulary from './vi/vocabulary.ts';
import { workflow } from './vi/workflow.ts';

/** Vietnamese is the first language: its keys are the type of all others. */
export const vi = {
  ra: reactAdmin,
  ...screens,
  ...vocabulary,
  ...people,
  article,
  desk,
  embed,
  errors,
  resources: { ...resources, ...integrations },
  workflow,
};

export type Messages = typeof vi;

type Partly<Tree> = { [Key in keyof Tree]?: Tree[Key] extends string ? string : Partly<Tree[Key]> };

/** A language of which only common words are translated; the rest falls back to English. */
export type PartialMessages = Partly<Messages>;

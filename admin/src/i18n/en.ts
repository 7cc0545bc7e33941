import englishMessages from 'ra-language-english';
import { article } from './en/article.ts';
import { desk } from './en/desk.ts';
import { embed } from './en/embed.ts';
import { errors } from './en/errors.ts';
import { integrations } from './en/integrations.ts';
import * as people from './en/people.ts';
import { resources } from './en/resources.ts';
import { screens } from './en/screens.ts';
import * as vocabulary from './en/vocabulary.ts';
import { workflow } from './en/workflow.ts';
import type { Messages } from './vi.ts';

export const en: Messages = {
  ra: englishMessages.ra,
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

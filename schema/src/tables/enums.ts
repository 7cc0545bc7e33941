import { pgEnum } from 'drizzle-orm/pg-core';
import { articleKinds, informationKinds, provenances } from '../articles.ts';
import { roles } from '../roles.ts';
import { changeWeights, publicationStatuses, translationStates } from '../workflow/states.ts';
import { deadlineUnits, taskKinds, taskOutcomes } from '../workflow/task-kinds.ts';

export const role = pgEnum('role', roles);
export const articleKind = pgEnum('article_kind', articleKinds);
export const informationKind = pgEnum('information_kind', informationKinds);
export const provenance = pgEnum('provenance', provenances);
export const translationState = pgEnum('translation_state', translationStates);
export const publicationStatus = pgEnum('publication_status', publicationStatuses);
export const changeWeight = pgEnum('change_weight', changeWeights);
export const taskKind = pgEnum('task_kind', taskKinds);
export const taskOutcome = pgEnum('task_outcome', taskOutcomes);
export const deadlineUnit = pgEnum('deadline_unit', deadlineUnits);
export const calendarDayKind = pgEnum('calendar_day_kind', ['holiday', 'makeUp']);

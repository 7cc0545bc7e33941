import type { TranslationState } from '@hai-dang/schema';
import { events, publications, tasks, translations } from '@hai-dang/schema/tables';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { createArticle, type CreateArticle } from '@hai-dang/api/articles/create-article';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { scheduleTranslation } from '@hai-dang/api/publishing/schedule-translation';
import { addTranslation } from '@hai-dang/api/translations/add-translation';
import { approveTranslation } from '@hai-dang/api/translations/approve-translation';
import type { ContentToSave } from '@hai-dang/api/translations/checked-content';
import { forwardTranslation } from '@hai-dang/api/translations/forward-translation';
import type { TranslationRow } from '@hai-dang/api/translations/load-translation';
import { rejectTranslation } from '@hai-dang/api/translations/reject-translation';
import { returnTranslation } from '@hai-dang/api/translations/return-translation';
import { saveTranslation } from '@hai-dang/api/translations/save-translation';
import { submitTranslation } from '@hai-dang/api/translations/submit-translation';
import { takeUpTranslation } from '@hai-dang/api/translations/take-up-translation';
import type { Database } from '@hai-dang/api/database/connect';
import { body, paragraph } from '../document/bodies.ts';
import type { Newsroom, Staff } from './newsroom.ts';

let count = 0;

/** A complete text of three blocks: `b1`, `b2`, `b3`. */
export const words = (overrides: Partial<ContentToSave> = {}): ContentToSave => ({
  title: `Hải Phòng đón đoàn khách quốc tế ${++count}`,
  summary: 'Sáng nay, thành phố đón đoàn khách quốc tế đầu tiên.',
  body: body(
    paragraph('b1', 'Đoàn đến bằng đường biển.'),
    paragraph('b2', 'Lãnh đạo thành phố tiếp đoàn.'),
    paragraph('b3', 'Hai bên trao đổi về hợp tác.'),
  ),
  ...overrides,
});

/** The source of a new article, a draft of the contributor. */
export async function makeSource(
  room: Newsroom,
  { by = 'contributor', ...overrides }: Partial<CreateArticle> & { by?: Staff } = {},
): Promise<TranslationRow> {
  const article = await createArticle(await room.as(by), {
    portal: room.portal.key,
    section: room.section.key,
    kind: 'news',
    informationKind: 'official',
    provenance: 'own',
    content: words(),
    ...overrides,
  });
  const [source] = await room.database.owner
    .select()
    .from(translations)
    .where(eq(translations.articleId, article.id));
  if (!source) throw new Error('No source was made.');
  return source;
}

/** A source in a state, by way of the verbs. */
export const makeText = async (
  room: Newsroom,
  state: TranslationState,
  overrides: Parameters<typeof makeSource>[1] = {},
): Promise<TranslationRow> => bringTo(room, await makeSource(room, overrides), state);

interface TranslationOverrides {
  language?: string;
  source?: TranslationRow;
}

/** A translation in a state, of a source that is approved already unless another one is given. */
export async function makeTranslation(
  room: Newsroom,
  state: TranslationState,
  { language = 'en', source }: TranslationOverrides = {},
): Promise<TranslationRow> {
  const { articleId } = source ?? (await makeText(room, 'approved'));
  const as = await room.as('translator');
  const added = await addTranslation(as, { articleId, language });
  const content = words({ title: `Hai Phong welcomes guests ${++count}` });
  const draft = await saveTranslation(as, { ...ref(added), content });
  return bringTo(room, draft, state);
}

/** What a caller says who saw the text as it is in this row. */
export const ref = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

export const approval = (row: TranslationRow) => ({ ...ref(row), revisionId: row.currentRevisionId });

/** A moment that no test lives to see. */
export const farAway = new Date('2100-01-01T00:00:00Z');

type Step = (room: Newsroom, row: TranslationRow) => Promise<TranslationRow>;

const submit: Step = async (room, row) =>
  submitTranslation(await room.as(row.isSource ? 'contributor' : 'translator'), {
    ...ref(row),
    secrecyDeclaration: true,
  });
const takeUp: Step = async (room, row) => takeUpTranslation(await room.as('editor'), ref(row));
const forward: Step = async (room, row) =>
  forwardTranslation(await room.as('editor'), { ...ref(row), changeWeight: 'update' });
const approve: Step = async (room, row) => approveTranslation(await room.as('approver'), approval(row));
const giveBack: Step = async (room, row) =>
  returnTranslation(await room.as('editor'), { ...ref(row), reason: 'Thiếu nguồn' });
const reject: Step = async (room, row) =>
  rejectTranslation(await room.as('approver'), { ...ref(row), reason: 'Không phù hợp' });
const schedule: Step = async (room, row) =>
  scheduleTranslation(await room.as('publisher'), { ...ref(row), scheduledFor: farAway });
const publish: Step = async (room, row) => publishTranslation(await room.as('publisher'), ref(row));

const ways: Record<TranslationState, Step[]> = {
  draft: [],
  submitted: [submit],
  editing: [submit, takeUp],
  inApproval: [submit, takeUp, forward],
  returned: [submit, giveBack],
  rejected: [submit, reject],
  approved: [submit, takeUp, forward, approve],
  scheduled: [submit, takeUp, forward, approve, schedule],
  published: [submit, takeUp, forward, approve, publish],
};

/** Walks a draft to a state, each step by the person whose step it is. */
export async function bringTo(
  room: Newsroom,
  draft: TranslationRow,
  state: TranslationState,
): Promise<TranslationRow> {
  let row = draft;
  for (const step of ways[state]) row = await step(room, row);
  return row;
}

/** Walks a submitted text through its review. */
export async function review(room: Newsroom, submitted: TranslationRow): Promise<TranslationRow> {
  return approve(room, await forward(room, await takeUp(room, submitted)));
}

/** The row as it is now. */
export async function reread(database: Database, id: string): Promise<TranslationRow> {
  const [row] = await database.owner.select().from(translations).where(eq(translations.id, id));
  if (!row) throw new Error(`No translation ${id}`);
  return row;
}

export const openTasksOf = (database: Database, translationId: string) =>
  database.owner
    .select()
    .from(tasks)
    .where(and(eq(tasks.translationId, translationId), isNull(tasks.closedAt)));

/** Publications of a translation, oldest first. */
export const publicationsOf = (database: Database, translationId: string) =>
  database.owner
    .select()
    .from(publications)
    .where(eq(publications.translationId, translationId))
    .orderBy(asc(publications.id));

/** The newest events about a translation, newest first. */
export const eventsOf = (database: Database, translationId: string, limit = 3) =>
  database.owner
    .select()
    .from(events)
    .where(eq(events.translationId, translationId))
    .orderBy(desc(events.sequence))
    .limit(limit);

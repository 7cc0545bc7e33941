import type { InformationKind } from '@hai-dang/schema';
import { articles } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateArticle } from '@hai-dang/api/articles/update-article';
import { type Execute, startApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { codes, issues, refusal } from '../support/refusals.ts';
import { makeSource, makeText } from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database, { rules: { provenances: ['own', 'repost'] } });
  ({ editorial: execute } = await startApi(database));
});
afterAll(() => database.close());

const create = `mutation ($input: CreateArticleInput!) {
  createArticle(input: $input) { id informationKind isSensitive version source { state language } }
}`;

const facts = (over: Record<string, unknown> = {}) => ({
  portal: room.portal.key,
  section: room.section.key,
  kind: 'NEWS',
  informationKind: 'OFFICIAL',
  provenance: 'OWN',
  ...over,
});

const begin = (input: Record<string, unknown>) => execute(create, { input }, { as: room.staff.contributor });

describe('the facts of a new article', () => {
  it('say which of the three kinds of information it is (HP18-3.1, LC25-4.1)', async () => {
    const { informationKind: _without, ...rest } = facts();
    expect(codes(await begin(rest))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await begin(facts({ informationKind: 'RUMOUR' })))).toEqual(['BAD_USER_INPUT']);
    for (const informationKind of ['official', 'promotional', 'clarification'] satisfies InformationKind[]) {
      const { data } = await begin(facts({ informationKind: informationKind.toUpperCase() }));
      expect(data).toMatchObject({ createArticle: { informationKind: informationKind.toUpperCase() } });
    }
  });

  it('name a provenance that the portal accepts (LC25-10.3)', async () => {
    expect(issues(await begin(facts({ provenance: 'FOREIGN_SOURCE' })))).toEqual([
      'provenance: provenanceNotAccepted',
    ]);
  });

  it('keep the mark of a sensitive article (LS21-12.2b)', async () => {
    const { data } = await begin(facts({ isSensitive: true }));
    expect(data).toMatchObject({ createArticle: { isSensitive: true } });
  });

  it('name every field that cannot be stored, and make nothing', async () => {
    const before = await database.owner.$count(articles);
    const answer = await begin(
      facts({ section: 'nowhere', sourceUrl: 'javascript:alert(1)', author: 'x'.repeat(201) }),
    );
    expect(issues(answer).toSorted()).toEqual([
      'author: tooLong',
      'section: unknown',
      'sourceUrl: invalidUrl',
    ]);
    expect(await database.owner.$count(articles)).toBe(before);
  });

  it('are refused from somebody who does not write here', async () => {
    const answer = await execute(create, { input: facts() }, { as: room.staff.publisher });
    expect(codes(answer)).toEqual(['FORBIDDEN']);
  });
});

describe('changing the facts', () => {
  it('is refused while a language is before the approvers or waits to go live (LS21-14.2b)', async () => {
    for (const state of ['inApproval', 'approved', 'scheduled'] as const) {
      const { articleId } = await makeText(room, state);
      const changed = updateArticle(await room.as('editor'), {
        id: articleId,
        expectedVersion: 1,
        author: 'Khác',
      });
      expect(await refusal(changed)).toMatchObject({ code: 'GUARD_FAILED', reasons: ['factsUnderApproval'] });
    }
  });

  it('raises the version, and answers a stale one with CONFLICT', async () => {
    const { articleId } = await makeSource(room);
    const ctx = await room.as('editor');
    expect(
      await updateArticle(ctx, { id: articleId, expectedVersion: 1, tags: ['cảng', 'cảng', ' '] }),
    ).toMatchObject({
      version: 2,
      tags: ['cảng'],
    });
    const late = updateArticle(ctx, { id: articleId, expectedVersion: 1, author: 'Minh' });
    expect(await refusal(late)).toMatchObject({
      code: 'CONFLICT',
      details: { expectedVersion: 1, actualVersion: 2 },
    });
    const [row] = await database.owner.select().from(articles).where(eq(articles.id, articleId));
    expect(row).toMatchObject({ version: 2, author: null });
  });

  it('is for the writer of a collaboration, for contributors and for editors', async () => {
    const { articleId } = await makeSource(room, { by: 'collaborator' });
    const change = async (who: 'collaborator' | 'translator', version: number) =>
      updateArticle(await room.as(who), { id: articleId, expectedVersion: version, author: 'Lan' });
    expect(await refusal(change('translator', 1))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await change('collaborator', 1)).toMatchObject({ author: 'Lan' });
  });
});

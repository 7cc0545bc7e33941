import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type Execute } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeMembership } from '../support/make.ts';
import { makeNewsroom, type Newsroom, type Staff } from '../support/newsroom.ts';
import { codes } from '../support/refusals.ts';
import { makeText, reread } from '../support/texts.ts';

let database: TestDatabase;
let room: Newsroom;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  execute = (await startApi(database)).editorial;
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

interface Offered {
  action: string;
  allowed: boolean;
  asks: string[];
  reasons: { code: string; message: string; basis: string[] }[];
}

async function offered(id: string, who: Staff, language = 'vi'): Promise<Offered[]> {
  const query = `query ($id: ID!) {
    translation(id: $id) { availableActions { action allowed asks reasons { code message basis } } }
  }`;
  const { data, errors } = await execute<{ translation: { availableActions: Offered[] } }>(
    query,
    { id },
    { as: room.staff[who], language },
  );
  expect(errors).toEqual([]);
  return data!.translation.availableActions;
}
const allowed = async (id: string, who: Staff) =>
  (await offered(id, who)).filter((each) => each.allowed).map(({ action }) => action);

describe('the offered actions', () => {
  it('are what each person may do now', async () => {
    const { id } = await makeText(room, 'inApproval');
    expect(await allowed(id, 'contributor')).toEqual([]);
    expect(await allowed(id, 'editor')).toEqual(['RETURN']);
    expect(await allowed(id, 'approver')).toEqual(['RETURN', 'SEND_BACK', 'APPROVE', 'REJECT']);
    expect(await allowed(id, 'auditor')).toEqual([]);
  });

  it('name the inputs that they need', async () => {
    const { id } = await makeText(room, 'published');
    const actions = await offered(id, 'approver');
    const asks = (action: string) => actions.find((each) => each.action === action)?.asks;
    expect(asks('WITHDRAW')).toEqual(['reason']);
    expect(asks('TAKE_DOWN')).toEqual(['authority', 'channel', 'reference', 'receivedAt', 'reason']);
  });

  it('say why not, in the language of the reader, with the very reasons of the mutation (HP20-5.1c)', async () => {
    const text = await makeText(room, 'inApproval');
    await makeMembership(database, room.staff.contributor, room.portal.id, 'approver');
    const approve = (await offered(text.id, 'contributor', 'en')).find(({ action }) => action === 'APPROVE');
    expect(approve).toMatchObject({ allowed: false, reasons: [{ code: 'ownWork', basis: ['HP20-5.1c'] }] });

    const mutation = `mutation ($input: ApproveTranslationInput!) { approveTranslation(input: $input) { id } }`;
    const input = { id: text.id, expectedVersion: text.version, revisionId: text.currentRevisionId };
    const answer = await execute(mutation, { input }, { as: room.staff.contributor, language: 'en' });
    expect(codes(answer)).toEqual(['GUARD_FAILED']);
    expect(answer.errors[0]?.extensions).toMatchObject({
      reasons: [{ code: 'ownWork', message: approve?.reasons[0]?.message }],
    });
    expect(await reread(database, text.id)).toEqual(text);
  });

  it('carry a mutation through, and the answer offers the next step', async () => {
    const text = await makeText(room, 'approved');
    const mutation = `mutation ($input: PublishTranslationInput!) {
      publishTranslation(input: $input) {
        state version isLive publication { status contentHash } openTasks { id }
        availableActions { action allowed } timeline { action fromState toState }
      }
    }`;
    const input = { id: text.id, expectedVersion: text.version };
    const { data, errors } = await execute<{ publishTranslation: { availableActions: Offered[] } }>(
      mutation,
      { input },
      { as: room.staff.publisher },
    );
    expect(errors).toEqual([]);
    expect(data?.publishTranslation).toMatchObject({
      state: 'PUBLISHED',
      version: text.version + 1,
      isLive: true,
      publication: { status: 'LIVE', contentHash: text.approvedHash },
      openTasks: [],
      timeline: expect.arrayContaining([{ action: 'publish', fromState: 'APPROVED', toState: 'PUBLISHED' }]),
    });
    const open = data!.publishTranslation.availableActions.filter((each) => each.allowed);
    expect(open.map(({ action }) => action)).toEqual(['WITHDRAW']);
  });

  it('say what is allowed instead when a step is out of order', async () => {
    const text = await makeText(room, 'submitted');
    const mutation = `mutation ($input: ForwardTranslationInput!) { forwardTranslation(input: $input) { id } }`;
    const input = { id: text.id, expectedVersion: text.version };
    const answer = await execute(mutation, { input }, { as: room.staff.editor });
    expect(answer.errors[0]?.extensions).toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
      allowed: expect.arrayContaining(['takeUp']),
    });
  });
});

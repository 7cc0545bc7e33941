import { events } from '@hai-dang/schema/tables';
import { asc, eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventHash } from '@hai-dang/api/audit/event-hash';
import { verifyChain } from '@hai-dang/api/audit/verify-chain';
import { sqlState } from '@hai-dang/api/shared/sql-state';
import { submitTranslation } from '@hai-dang/api/translations/submit-translation';
import { takeUpTranslation } from '@hai-dang/api/translations/take-up-translation';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';
import { eventsOf, makeSource, makeText, ref } from '../support/texts.ts';
import { tamper } from '../support/tamper.ts';

// Each test breaks its own chain.
let database: TestDatabase;
let room: Newsroom;

beforeEach(async () => {
  database = await createTestDatabase();
  room = await makeNewsroom(database);
});
afterEach(() => database.close());

const verify = () => verifyChain({ db: database.editorial });

describe('the chain of events', () => {
  it('grows without gaps under twenty verbs at once (HP20-5.1c)', async () => {
    const drafts = await Promise.all(Array.from({ length: 20 }, () => makeSource(room)));
    const contributor = await room.as('contributor');
    await Promise.all(
      drafts.map((draft) => submitTranslation(contributor, { ...ref(draft), secrecyDeclaration: true })),
    );
    const rows = await database.owner.select().from(events).orderBy(asc(events.sequence));
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.slice(1).map(({ previousHash }) => previousHash)).toEqual(
      rows.slice(0, -1).map(({ hash }) => hash),
    );
    expect(await verify()).toEqual({ verified: 40, broken: null, lastHash: rows.at(-1)?.hash });
  });

  it('says nothing of a verb that was refused', async () => {
    const draft = await makeSource(room);
    const before = await database.owner.$count(events);
    await expect(takeUpTranslation(await room.as('editor'), ref(draft))).rejects.toThrow();
    expect(await database.owner.$count(events)).toBe(before);
  });

  it.each(['update events set note = note', 'delete from events', 'truncate events'])(
    'refuses "%s" to every role (HP20-5.1c)',
    async (statement) => {
      await makeText(room, 'submitted');
      for (const role of ['owner', 'editorial', 'public'] as const) {
        const error = await database[role]
          .execute(sql.raw(statement))
          .then(String, (thrown: unknown) => thrown);
        expect(sqlState(error), role).toBe('42501');
      }
      expect(await verify()).toMatchObject({ broken: null });
    },
  );

  it('takes no event that does not continue it', async () => {
    const { id } = await makeText(room, 'submitted');
    const [last] = await eventsOf(database, id, 1);
    for (const forged of [
      { sequence: last!.sequence + 2 },
      { sequence: last!.sequence + 1, previousHash: last!.previousHash },
    ]) {
      const insert = database.editorial
        .insert(events)
        .values({ ...last!, id: crypto.randomUUID(), ...forged });
      expect(sqlState(await insert.then(String, (thrown: unknown) => thrown))).toBe('23000');
    }
  });

  it('keeps words that the database cannot hold as it holds them', async () => {
    const draft = await makeSource(room);
    const note = 'Nửa chữ \ud83d và dấu \0 không';
    await submitTranslation(await room.as('contributor'), { ...ref(draft), secrecyDeclaration: true, note });
    expect(await eventsOf(database, draft.id, 1)).toMatchObject([{ note: 'Nửa chữ \ufffd và dấu  không' }]);
    expect(await verify()).toMatchObject({ broken: null });
  });
});

describe('verifying the chain', () => {
  it('names the event of which one byte was changed (HP20-5.1c)', async () => {
    const { id } = await makeText(room, 'approved');
    const [, target] = await eventsOf(database, id);
    await tamper(database, 'events', (db) =>
      db.update(events).set({ action: 'forwarD' }).where(eq(events.sequence, target!.sequence)),
    );
    expect(await verify()).toEqual({
      verified: target!.sequence - 1,
      broken: { sequence: target!.sequence, id: target!.id, problem: 'hash' },
    });
  });

  it.each(['at', 'actorId', 'details'] as const)('notices a changed %s', async (column) => {
    const { id } = await makeText(room, 'inApproval');
    const [, target] = await eventsOf(database, id);
    const values = { at: new Date(0), actorId: room.staff.auditor, details: { changed: true } };
    await tamper(database, 'events', (db) =>
      db
        .update(events)
        .set({ [column]: values[column] })
        .where(eq(events.sequence, target!.sequence)),
    );
    expect(await verify()).toMatchObject({ broken: { sequence: target!.sequence, problem: 'hash' } });
  });

  it('notices an event that was taken out', async () => {
    const { id } = await makeText(room, 'approved');
    const [newest, target] = await eventsOf(database, id);
    await tamper(database, 'events', (db) => db.delete(events).where(eq(events.sequence, target!.sequence)));
    expect(await verify()).toMatchObject({ broken: { sequence: newest!.sequence, problem: 'gap' } });
  });

  it('notices an event whose hash was changed with it', async () => {
    const { id } = await makeText(room, 'approved');
    const [newest, target] = await eventsOf(database, id);
    await tamper(database, 'events', async (db) => {
      const forged = { ...target!, note: 'khác' };
      const { hash: _, ...rest } = forged;
      await db
        .update(events)
        .set({ note: 'khác', hash: eventHash(rest) })
        .where(eq(events.id, target!.id));
    });
    expect(await verify()).toMatchObject({ broken: { sequence: newest!.sequence, problem: 'previousHash' } });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { translationStates } from '@hai-dang/schema';
import { events, media, portals, publications, tasks, translations } from '@hai-dang/schema/tables';
import { and, asc, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '@hai-dang/api/audit/verify-chain';
import { verifyPublications } from '@hai-dang/api/audit/verify-publications';
import { seedDemo } from '@hai-dang/api/demo/seed-demo';
import { folderStore } from '@hai-dang/api/media/folder-store';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const settings = { isProduction: false, DEMO_PASSWORD: 'haidang-demo' };
const dataFolder = process.env['HAIDANG_DATA_DIR'];
const folder = mkdtempSync(path.join(tmpdir(), 'hai-dang-demo-'));

let database: TestDatabase;
beforeAll(async () => {
  process.env['HAIDANG_DATA_DIR'] = folder;
  database = await createTestDatabase();
  await Promise.all([
    seedDemo(database, folderStore(), settings),
    seedDemo(database, folderStore(), settings),
  ]);
}, 180_000);
afterAll(async () => {
  await database.close();
  if (dataFolder === undefined) delete process.env['HAIDANG_DATA_DIR'];
  else process.env['HAIDANG_DATA_DIR'] = dataFolder;
  rmSync(folder, { recursive: true, force: true });
});

describe('the demonstration', () => {
  it('shows every editorial state', async () => {
    const rows = await database.owner.selectDistinct({ state: translations.state }).from(translations);
    expect(rows.map(({ state }) => state).toSorted()).toEqual([...translationStates].toSorted());
  });

  it('has something to read in every portal, and in all five languages', async () => {
    const live = await database.owner.select().from(publications).where(eq(publications.status, 'live'));
    const places = await database.owner.select({ id: portals.id }).from(portals);
    expect(new Set(live.map(({ portalId }) => portalId))).toEqual(new Set(places.map(({ id }) => id)));
    expect(new Set(live.map(({ language }) => language))).toEqual(new Set(['vi', 'en', 'zh', 'ja', 'ko']));
  });

  it('has a stale translation, an overdue duty, a withdrawn text and a text that waits for its time', async () => {
    const stale = await database.owner.select().from(translations).where(isNotNull(translations.staleWeight));
    const overdue = await database.owner
      .select()
      .from(tasks)
      .where(and(isNull(tasks.closedAt), lt(tasks.dueAt, new Date())));
    const withdrawn = await database.owner
      .select()
      .from(publications)
      .where(eq(publications.status, 'withdrawn'));
    const waiting = await database.owner
      .select()
      .from(translations)
      .where(eq(translations.state, 'scheduled'));
    expect(stale.map(({ language, staleWeight }) => [language, staleWeight])).toEqual([['en', 'update']]);
    expect(overdue.map(({ kind }) => kind)).toEqual(['takeUp']);
    expect(withdrawn.map(({ language }) => language).toSorted()).toEqual(['ko', 'vi']);
    expect(waiting.every(({ scheduledFor }) => scheduledFor !== null && scheduledFor > new Date())).toBe(
      true,
    );
    expect(waiting).toHaveLength(1);
  });

  it('keeps its pictures where readers can fetch them', async () => {
    const pictures = await database.owner.select().from(media);
    expect(pictures.length).toBeGreaterThan(3);
    for (const { sha256 } of pictures) {
      const bytes = await folderStore().open(sha256);
      expect(bytes).not.toBeNull();
      bytes?.destroy();
    }
  });

  it('has a past in the order of time, with an unbroken record', async () => {
    const past = await database.owner.select({ at: events.at }).from(events).orderBy(asc(events.sequence));
    const times = past.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(Date.now());
    expect((await verifyChain({ db: database.editorial })).broken).toBeNull();
    expect((await verifyPublications({ db: database.editorial })).altered).toEqual([]);
  });

  it('is made once, however many processes start, and never in production', async () => {
    const count = () => database.owner.$count(translations);
    const before = await count();
    expect(await seedDemo(database, folderStore(), settings)).toBe(false);
    expect(await seedDemo(database, folderStore(), { ...settings, isProduction: true })).toBe(false);
    expect(await count()).toBe(before);
  });
});

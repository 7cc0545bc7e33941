import { asc, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueAt } from '@hai-dang/api/portals/calendar/due-at';
import { loadCalendar } from '@hai-dang/api/portals/calendar/calendar.queries';
import { isWorkingDay } from '@hai-dang/api/portals/calendar/working-calendar';
import { importPreset } from '@hai-dang/api/portals/import-preset';
import { listBundledPresets } from '@hai-dang/api/portals/read-preset';
import { contextOf, type Context } from '@hai-dang/api/shared/context';
import {
  calendarDays,
  events,
  portalDeadlines,
  portals,
  sectionNames,
  sections,
} from '@hai-dang/schema/tables';
import type { Preset } from '@hai-dang/schema/presets';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let ctx: Context;
const presets = await listBundledPresets();
const preset = (key: string): Preset => structuredClone(presets.find((each) => each.key === key)!);
const portalOf = async (key: string) =>
  (await database.editorial.select().from(portals).where(eq(portals.key, key)))[0];
const eventsOf = (portalId: string) =>
  database.editorial.select().from(events).where(eq(events.portalId, portalId));

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = contextOf(database.editorial, null);
});
afterAll(() => database.close());

describe('importing a preset', () => {
  it('creates every bundled portal, and changes nothing the second time', async () => {
    const first = [];
    const second = [];
    for (const each of presets) first.push(await importPreset(ctx, each));
    const before = await database.editorial.select().from(sectionNames).orderBy(asc(sectionNames.slug));
    for (const each of presets) second.push(await importPreset(ctx, each));

    expect(first.map(({ outcome }) => outcome)).toEqual(Array(6).fill('created'));
    expect(second.map(({ outcome }) => outcome)).toEqual(Array(6).fill('unchanged'));
    expect(second.flatMap(({ changed, kept }) => [...changed, ...kept])).toEqual([]);
    expect(await database.editorial.select().from(sectionNames).orderBy(asc(sectionNames.slug))).toEqual(
      before,
    );
    for (const { portalId } of first) {
      expect(await eventsOf(portalId)).toMatchObject([
        { action: 'imported', subject: 'Portal', details: { outcome: 'created' } },
      ]);
    }
  });

  it('hangs the ward under the city (HP25-3.1a)', async () => {
    const [city, ward] = [await portalOf('hai-phong'), await portalOf('hai-phong-le-chan')];
    expect(ward).toMatchObject({ level: 2, parentId: city!.id });
  });

  it('names every section in every language, with a slug of its own', async () => {
    const portal = await portalOf('hai-phong-news');
    const names = await database.editorial
      .select({ key: sections.key, language: sectionNames.language, slug: sectionNames.slug })
      .from(sectionNames)
      .innerJoin(sections, eq(sections.id, sectionNames.sectionId))
      .where(eq(sectionNames.portalId, portal!.id));
    expect(names).toHaveLength(20 * 5);
    const slugOf = (key: string, language: string) =>
      names.find((each) => each.key === key && each.language === language)?.slug;
    expect(slugOf('international-cooperation', 'vi')).toBe('hop-tac-quoc-te');
    expect(slugOf('international-cooperation', 'zh')).toBe('国际合作');
    expect(slugOf('about-economy', 'vi')).toBe('gioi-thieu-chung-kinh-te');
    expect(slugOf('news-economy', 'vi')).toBe('tin-tuc-hoat-dong-doi-ngoai-kinh-te');
  });

  it('brings a changed portal to what the preset says, and says what changed', async () => {
    const changed = preset('lang-son');
    changed.settings.wrongSourcePolicy = 'withdraw';
    changed.sections[0]!.name['en'] = 'The Department';
    changed.deadlines[0]!.amount = 2;
    const result = await importPreset(ctx, changed);
    expect(result).toMatchObject({
      outcome: 'updated',
      changed: ['settings', 'deadlines.takeUp.amount', 'sections.about.name.en'],
    });
    expect(await portalOf('lang-son')).toMatchObject({
      version: 2,
      settings: { wrongSourcePolicy: 'withdraw' },
    });
    expect((await eventsOf(result.portalId)).at(-1)).toMatchObject({
      details: { outcome: 'updated', changed: result.changed },
    });
    expect((await importPreset(ctx, preset('lang-son'))).outcome).toBe('updated');
  });

  it('keeps the slug of a renamed section, so that links last', async () => {
    const portal = await portalOf('lang-son');
    const slugs = await database.editorial
      .select()
      .from(sectionNames)
      .where(eq(sectionNames.portalId, portal!.id));
    expect(slugs.find(({ name }) => name === 'About the Department')?.slug).toBe('about-the-department');
  });

  it('keeps sections and languages that the preset no longer names', async () => {
    const smaller = preset('lao-cai');
    smaller.sections.pop();
    smaller.languages = smaller.languages.filter(({ language }) => language !== 'zh');
    delete smaller.regulation.issuer['zh'];
    const result = await importPreset(ctx, smaller);
    expect(result.kept).toEqual(['languages.zh', 'sections.tv-video']);
    const rows = await database.editorial
      .select()
      .from(sections)
      .where(eq(sections.portalId, result.portalId));
    expect(rows).toHaveLength(39);
    expect(rows.every(({ archivedAt }) => archivedAt === null)).toBe(true);
  });

  it('changes nothing at all when one part fails', async () => {
    const broken = preset('hai-phong-images');
    broken.key = 'broken';
    broken.deadlines[0]!.amount = -1;
    await expect(importPreset(ctx, broken)).rejects.toThrow(/portal_deadlines/);
    expect(await portalOf('broken')).toBeUndefined();
  });

  it('names the parent that is not there', async () => {
    const orphan = { ...preset('hai-phong-le-chan'), key: 'orphan', parent: 'atlantis' };
    await expect(importPreset(ctx, orphan)).rejects.toThrow(
      'parent: there is no portal "atlantis"; import it first',
    );
  });

  it('makes one portal of two imports at once', async () => {
    const twin = { ...preset('hai-phong-images'), key: 'twin' };
    const results = await Promise.all([importPreset(ctx, twin), importPreset(ctx, twin)]);
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['created', 'unchanged']);
  });
});

describe('the calendar of a portal', () => {
  it('comes with the import', async () => {
    const portal = await portalOf('hai-phong');
    const calendar = await loadCalendar(database.editorial, portal!.id);
    expect([...calendar.years]).toEqual([2025, 2026, 2027]);
    expect(isWorkingDay('2026-02-17', calendar)).toBe(false);
    expect(isWorkingDay('2026-08-22', calendar)).toBe(true);
  });

  it('puts a day of the portal in place of the common one', async () => {
    const [own, other] = [await portalOf('hai-phong'), await portalOf('hai-phong-news')];
    const day = { day: '2026-05-13', name: 'Ngày Giải phóng Hải Phòng', kind: 'holiday' as const };
    await database.editorial.insert(calendarDays).values({ id: uuid(), portalId: own!.id, ...day });
    expect(isWorkingDay(day.day, await loadCalendar(database.editorial, own!.id))).toBe(false);
    expect(isWorkingDay(day.day, await loadCalendar(database.editorial, other!.id))).toBe(true);
    expect((await importPreset(ctx, preset('hai-phong'))).outcome).toBe('unchanged');
  });

  it('gives a takedown order 24 hours, and names the clause (LC25-8.3a)', async () => {
    const portal = await portalOf('lao-cai');
    const due = await dueAt(
      database.editorial,
      portal!.id,
      'takedownOrder',
      new Date('2026-02-17T03:00:00Z'),
    );
    expect(due).toEqual({
      dueAt: new Date('2026-02-18T03:00:00Z'),
      deadline: 'takedownOrder',
      basis: 'LC25-8.3a',
    });
  });

  it('gives a board member 2 working days (LS21-12.3)', async () => {
    const portal = await portalOf('lang-son');
    const due = await dueAt(
      database.editorial,
      portal!.id,
      'boardMemberReview',
      new Date('2026-03-05T03:00:00Z'),
    );
    expect(due).toMatchObject({ dueAt: new Date('2026-03-09T16:59:59.999Z'), basis: 'LS21-12.3' });
  });

  it('knows no due time where the portal sets no deadline', async () => {
    const portal = await portalOf('hai-phong');
    await database.editorial.delete(portalDeadlines).where(eq(portalDeadlines.key, 'rework'));
    expect(await dueAt(database.editorial, portal!.id, 'rework', new Date())).toEqual({
      dueAt: null,
      deadline: 'rework',
      basis: null,
    });
  });
});

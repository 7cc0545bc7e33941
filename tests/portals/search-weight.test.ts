import { events, sections } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPreset } from '@hai-dang/api/portals/import-preset';
import { listBundledPresets } from '@hai-dang/api/portals/read-preset';
import { contextOf } from '@hai-dang/api/shared/context';
import { parsePreset, PresetError } from '@hai-dang/schema/presets';
import { startApi, type Execute } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, type Newsroom } from '../support/newsroom.ts';

let database: TestDatabase;
let execute: Execute;
let room: Newsroom;

beforeAll(async () => {
  database = await createTestDatabase();
  execute = (await startApi(database)).editorial;
  room = await makeNewsroom(database);
});
afterAll(() => database.close());

interface Weighed {
  id: string;
  version: number;
  searchWeight: string;
}

async function change(
  verb: 'create' | 'update',
  input: Record<string, unknown>,
  as = room.staff.administrator,
) {
  const type = verb === 'create' ? 'CreateSectionInput' : 'UpdateSectionInput';
  const { data, errors } = await execute<{ section: Weighed }>(
    `mutation ($input: ${type}!) { section: ${verb}Section(input: $input) { id version searchWeight } }`,
    { input },
    { as },
  );
  return { section: data?.section, refusal: errors[0]?.extensions };
}

async function create(input: Record<string, unknown> = {}): Promise<Weighed> {
  const names = ['vi', 'en', 'ja'].map((language) => ({ language, name: `Thủ tục ${language}` }));
  const key = `s${uuid().slice(-12)}`;
  const { section } = await change('create', { portal: room.portal.key, key, names, ...input });
  return section!;
}

const recorded = (subjectId: string, action: 'sectionCreated' | 'sectionUpdated') =>
  database.editorial
    .select()
    .from(events)
    .where(and(eq(events.subjectId, subjectId), eq(events.action, action)));

describe('the search weight of a section', () => {
  it('is normal unless its administrator says otherwise, and stands in the record', async () => {
    expect(await create()).toMatchObject({ searchWeight: 'NORMAL' });
    const higher = await create({ searchWeight: 'HIGHER' });
    expect(higher).toMatchObject({ searchWeight: 'HIGHER' });
    expect(await recorded(higher.id, 'sectionCreated')).toMatchObject([
      { actorRole: 'administrator', details: { searchWeight: 'higher' } },
    ]);
  });

  it('is changed with an event, and stays when a change does not name it', async () => {
    const { id } = await create();
    const lowered = await change('update', { id, expectedVersion: 1, searchWeight: 'LOWER' });
    expect(lowered.section).toMatchObject({ version: 2, searchWeight: 'LOWER' });
    expect(await recorded(id, 'sectionUpdated')).toMatchObject([{ details: { searchWeight: 'lower' } }]);
    const moved = await change('update', { id, expectedVersion: 2, position: 3 });
    expect(moved.section).toMatchObject({ version: 3, searchWeight: 'LOWER' });
  });

  it('is for administrators, from a list, and not for whoever saw an older version', async () => {
    const { id } = await create();
    const input = { id, expectedVersion: 1, searchWeight: 'HIGHER' };
    const refusalOf = async (rest: Record<string, unknown>, as?: string) =>
      (await change('update', { ...input, ...rest }, as)).refusal;
    expect(await refusalOf({}, room.staff.approver)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf({ searchWeight: 'TEN' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusalOf({ expectedVersion: 7 })).toMatchObject({ code: 'CONFLICT' });
    const [row] = await database.editorial.select().from(sections).where(eq(sections.id, id));
    expect(row).toMatchObject({ version: 1, searchWeight: 'normal' });
  });
});

describe('a preset', () => {
  it('may say the weight of a section, and otherwise leaves it as the administrators have set it', async () => {
    const ctx = contextOf(database.editorial, null);
    const preset = structuredClone((await listBundledPresets()).find(({ key }) => key === 'lang-son')!);
    const { portalId } = await importPreset(ctx, preset);
    const weights = async () => {
      const rows = await database.editorial.select().from(sections).where(eq(sections.portalId, portalId));
      return new Map(rows.map(({ key, searchWeight }) => [key, searchWeight]));
    };
    expect(new Set((await weights()).values())).toEqual(new Set(['normal']));

    const [first, second] = preset.sections.map(({ key }) => key);
    await database.owner
      .update(sections)
      .set({ searchWeight: 'lower' })
      .where(and(eq(sections.portalId, portalId), eq(sections.key, second!)));
    preset.sections[0]!.searchWeight = 'higher';
    expect((await importPreset(ctx, preset)).changed).toEqual([`sections.${first}.searchWeight`]);
    expect((await weights()).get(first!)).toBe('higher');
    expect((await weights()).get(second!)).toBe('lower');
  });

  it('names the path of a weight that is none', async () => {
    const [preset] = structuredClone(await listBundledPresets());
    Object.assign(preset!.sections[0]!, { searchWeight: 5 });
    expect(() => parsePreset(preset)).toThrow(PresetError);
    expect(() => parsePreset(preset)).toThrow(/sections\[0\]\.searchWeight/);
  });
});

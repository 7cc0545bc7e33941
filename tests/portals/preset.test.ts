import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listBundledPresets, readPreset } from '@hai-dang/api/portals/read-preset';
import { extendPreset, parsePreset, type Preset, type PresetError } from '@hai-dang/schema/presets';

const presets = await listBundledPresets();
const preset = (key: string): Preset => structuredClone(presets.find((each) => each.key === key)!);

/** The issues of a preset that was changed like this. */
function issuesOf(change: (preset: Preset) => void, key = 'hai-phong-news'): string[] {
  const changed = preset(key);
  change(changed);
  try {
    parsePreset(changed);
    return [];
  } catch (error) {
    return (error as PresetError).message.split('\n');
  }
}

describe('the bundled presets', () => {
  it('are the five regulated systems and a component portal, parents first', () => {
    expect(presets.map(({ key }) => key)).toEqual([
      'hai-phong-images',
      'hai-phong-news',
      'hai-phong',
      'lang-son',
      'lao-cai',
      'hai-phong-le-chan',
    ]);
  });

  it('speak the languages that their regulations name (HP20-2.1, HP25-3.1b, LS21-2.2, LC25-3.1)', () => {
    const spoken = Object.fromEntries(
      presets.map(({ key, languages }) => [key, languages.map((each) => each.language).join(' ')]),
    );
    expect(spoken).toMatchObject({
      'hai-phong': 'vi en zh ko ja',
      'hai-phong-news': 'vi en zh ja ko',
      'lang-son': 'vi en zh',
      'lao-cai': 'vi zh en',
    });
  });

  it('put the languages of Lạng Sơn at its own addresses (LS21-2.2)', () => {
    expect(preset('lang-son').languages.map(({ urlPrefix }) => urlPrefix)).toEqual([
      '/',
      '/english/',
      '/chinese/',
    ]);
  });

  it('lock the six main sections of Hải Phòng and the thirteen of Lào Cai (HP20-2.4, LC25-3.2)', () => {
    expect(preset('hai-phong-news').sections.map(({ locked }) => locked)).toEqual(Array(6).fill(true));
    expect(preset('lao-cai').sections.map(({ locked }) => locked)).toEqual(Array(13).fill(true));
  });

  describe.each(presets)('$key', ({ key, deadlines, roles }) => {
    it('gives each editorial duty a clock, and a takedown order 24 hours (N147-1, LC25-8.3a)', () => {
      const duties = ['takeUp', 'edit', 'approve', 'publish', 'rework', 'updateTranslation'];
      expect(deadlines.map((each) => each.key)).toEqual(expect.arrayContaining(duties));
      expect(deadlines.find((each) => each.key === 'takedownOrder')).toMatchObject({
        amount: 24,
        unit: 'hour',
        requirement: key === 'lao-cai' ? 'LC25-8.3a' : 'N147-1',
      });
    });

    it('has a title for every role', () => {
      expect(new Set(roles.map(({ role }) => role).filter(Boolean)).size).toBe(9);
    });
  });

  it('let a component portal keep the sections of the city and add its own (HP25-5.2)', () => {
    const keys = (key: string) => preset(key).sections.map((section) => section.key);
    expect(keys('hai-phong-le-chan')).toEqual([...keys('hai-phong'), 'neighbourhoods']);
    expect(preset('hai-phong-le-chan')).toMatchObject({ level: 2, parent: 'hai-phong' });
  });
});

describe('a preset with errors', () => {
  it('names the path of a section that lacks a name', () => {
    expect(issuesOf(({ sections }) => delete sections[3]!.name['ko'])).toEqual([
      'sections[3].name.ko: is missing',
    ]);
  });

  it('names the path inside a child, and every error at once', () => {
    expect(
      issuesOf((changed) => {
        changed.sections[0]!.children![1]!.name['fr'] = 'Économie';
        changed.defaultLanguage = 'fr';
        changed.deadlines[1]!.key = 'takeUp';
      }),
    ).toEqual([
      'defaultLanguage: "fr" is not among the languages',
      'deadlines[1].key: "takeUp" stands here twice',
      'roles[0].name.fr: is missing',
      ...Array.from({ length: 13 }, (_, index) => `roles[${index + 1}].name.fr: is missing`),
      'sections[0].children[1].name.fr: is not a language of this portal',
    ]);
  });

  it.each<[string, (preset: Preset) => void]>([
    ['deadlines[0].amount: must be more than 0', ({ deadlines }) => (deadlines[0]!.amount = 0)],
    ['sections[1].key: "about" stands here twice', ({ sections }) => (sections[1]!.key = 'about')],
    [
      'languages[1].language: must be a BCP 47 language tag in its canonical form',
      ({ languages }) => (languages[1]!.language = 'EN_us'),
    ],
    [
      'languages[2].urlPrefix: "/en/" stands here twice',
      ({ languages }) => (languages[2]!.urlPrefix = '/en/'),
    ],
    [
      'timeZone: must be an IANA time zone such as Asia/Ho_Chi_Minh',
      (changed) => (changed.timeZone = 'Asia/Hai_Phong'),
    ],
    [
      'settings.workingHours[1]: must start after the one before has ended',
      ({ settings }) => (settings.workingHours[1] = ['11:00', '17:00']),
    ],
    ['parent: a portal of level 2 needs the key of its parent', (changed) => (changed.level = 2)],
    [
      'settings.colour: is not a field of the format',
      ({ settings }) => Object.assign(settings, { colour: 'blue' }),
    ],
  ])('answers %s', (issue, change) => {
    expect(issuesOf(change)).toContain(issue);
  });
});

describe('a preset file', () => {
  let folder: string;
  const file = async (name: string, text: string) => {
    await writeFile(path.join(folder, name), text);
    return path.join(folder, name);
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'presets-'));
  });

  it('may extend a bundled one', async () => {
    const { key: _key, ...own } = { ...preset('hai-phong-le-chan'), extends: 'hai-phong', sections: [] };
    const read = await readPreset(await file('ward.json', JSON.stringify({ ...own, key: 'ward' })));
    expect(read).toMatchObject({ key: 'ward', parent: 'hai-phong', timeZone: 'Asia/Ho_Chi_Minh' });
    expect(read.sections).toEqual(preset('hai-phong').sections);
  });

  it('is refused when it is missing, is not JSON, extends itself or nothing known', async () => {
    await expect(readPreset(path.join(folder, 'none.json'))).rejects.toThrow(/There is no file/);
    await expect(readPreset(await file('text.json', 'Hải Phòng'))).rejects.toThrow(/is not JSON/);
    await expect(readPreset(await file('ring.json', '{"extends":"ring"}'))).rejects.toThrow(
      'extends: "ring" extends itself',
    );
    await expect(readPreset(await file('lost.json', '{"extends":"nowhere"}'))).rejects.toThrow(
      'extends: there is no preset "nowhere"',
    );
  });

  it('counts the sections of an error as they stand in the file, apart from those that it inherits', async () => {
    const own = {
      ...preset('hai-phong-le-chan'),
      extends: 'hai-phong',
      sections: [{ key: 'new', name: { vi: 'Mới' }, locked: false, basis: null }],
    };
    const languages = own.languages.filter(({ language }) => language === 'vi' || language === 'en');
    const read = readPreset(await file('own.json', JSON.stringify({ ...own, languages })));
    await expect(read).rejects.toThrow('\nsections[0].name.en: is missing');
    await expect(read).rejects.toThrow('\nextends.sections[0].name.zh: is not a language of this portal');
  });

  it('overrides fields and single settings of the one it extends', () => {
    const base = { key: 'a', settings: { fourEyes: 'required', wrongSourcePolicy: 'keep' }, sections: [1] };
    expect(
      extendPreset(base, { extends: 'a', key: 'b', settings: { fourEyes: 'relaxed' }, sections: [2] }),
    ).toEqual({
      key: 'b',
      settings: { fourEyes: 'relaxed', wrongSourcePolicy: 'keep' },
      sections: [1, 2],
    });
  });
});

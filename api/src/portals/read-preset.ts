import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { extendPreset, parsePreset, type Preset, PresetError } from '@hai-dang/schema/presets';
import { projectRoot } from '../shared/project.ts';

const bundledFolder = path.join(projectRoot, 'schema/presets');

/** The presets that come with the product, portals before the component portals under them. */
export async function listBundledPresets(): Promise<Preset[]> {
  const files = (await readdir(bundledFolder)).filter((file) => file.endsWith('.json')).toSorted();
  const presets = await Promise.all(files.map((file) => readPreset(path.join(bundledFolder, file))));
  return presets.toSorted((a, b) => a.level - b.level);
}

/** Reads a preset file. Throws a `PresetError` that names the JSON path, in this file, of everything wrong with it. */
export async function readPreset(file: string): Promise<Preset> {
  const { json, inherited } = await readWhole(file, []);
  try {
    return parsePreset(json);
  } catch (error) {
    if (!(error instanceof PresetError)) throw error;
    throw new PresetError(
      error.issues.map((issue) => ({ ...issue, path: pathInFile(issue.path, inherited) })),
    );
  }
}

interface WholePreset {
  json: unknown;
  /** How many sections come from the preset that this one extends; they stand first. */
  inherited: number;
}

/** A preset that says `"extends": "key"` stands on `key.json` beside it, or else on the bundled one. */
async function readWhole(file: string, above: string[]): Promise<WholePreset> {
  const json = await readJson(file);
  if (!isObject(json) || json['extends'] === undefined) return { json, inherited: 0 };
  const base = json['extends'];
  if (typeof base !== 'string' || !/^[a-z0-9-]+$/.test(base)) {
    throw new PresetError([{ path: 'extends', message: 'must be the key of a preset' }]);
  }
  if (above.includes(base)) throw new PresetError([{ path: 'extends', message: `"${base}" extends itself` }]);
  const { json: whole } = await readWhole(await findPreset(base, path.dirname(file)), [...above, base]);
  if (!isObject(whole)) return { json, inherited: 0 };
  const sections = whole['sections'];
  return { json: extendPreset(whole, json), inherited: Array.isArray(sections) ? sections.length : 0 };
}

/** Sections of the file itself are counted as they stand in it; `extends.sections[…]` are those that it inherits. */
function pathInFile(issuePath: string, inherited: number): string {
  const [start, index] = /^sections\[(\d+)\]/.exec(issuePath) ?? [];
  if (inherited === 0 || start === undefined) return issuePath;
  const rest = issuePath.slice(start.length);
  return Number(index) < inherited ? `extends.${issuePath}` : `sections[${Number(index) - inherited}]${rest}`;
}

async function findPreset(key: string, folder: string): Promise<string> {
  for (const place of [folder, bundledFolder]) {
    if ((await readdir(place)).includes(`${key}.json`)) return path.join(place, `${key}.json`);
  }
  throw new PresetError([{ path: 'extends', message: `there is no preset "${key}"` }]);
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new PresetError([
      { path: '', message: error.code === 'ENOENT' ? `There is no file ${file}` : `${file} cannot be read` },
    ]);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PresetError([{ path: '', message: `${file} is not JSON: ${(error as Error).message}` }]);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

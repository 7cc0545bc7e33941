import { checkPreset } from './check-preset.ts';
import { jsonPath, PresetError } from './preset-error.ts';
import { type Preset, presetFormat } from './preset-format.ts';

/** Reads a whole preset. Throws a `PresetError` that names the JSON path of everything wrong with it. */
export function parsePreset(json: unknown): Preset {
  const read = presetFormat.safeParse(json);
  if (!read.success) {
    throw new PresetError(
      read.error.issues.flatMap((issue) => {
        if (issue.code !== 'unrecognized_keys')
          return [{ path: jsonPath(issue.path), message: issue.message }];
        return issue.keys.map((key) => ({
          path: jsonPath([...issue.path, key]),
          message: 'is not a field of the format',
        }));
      }),
    );
  }
  const issues = checkPreset(read.data);
  if (issues.length > 0) throw new PresetError(issues);
  return read.data;
}

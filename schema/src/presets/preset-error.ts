/** One thing wrong with a preset: where, as a JSON path (`sections[3].name.ko`), and what. */
export interface PresetIssue {
  path: string;
  message: string;
}

/** A preset that cannot be imported. The message has one line for each issue. */
export class PresetError extends Error {
  override readonly name = 'PresetError';

  constructor(readonly issues: readonly PresetIssue[]) {
    super(issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n'));
  }
}

/** Writes a path as people write JSON paths: `['sections', 3, 'name', 'ko']` → `sections[3].name.ko`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    const name = String(step);
    if (!/^[\w-]+$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text ? `${text}.${name}` : name;
  }, '');
}

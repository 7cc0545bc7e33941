import { jsonPath, type PresetIssue } from './preset-error.ts';
import type { Preset, PresetSection } from './preset-format.ts';

type Path = PropertyKey[];
type Report = (path: Path, message: string) => void;

/** What the shape alone cannot say: parts of a preset that must agree with each other. */
export function checkPreset(preset: Preset): PresetIssue[] {
  const issues: PresetIssue[] = [];
  const report: Report = (path, message) => issues.push({ path: jsonPath(path), message });
  checkPlace(preset, report);
  checkLanguages(preset, report);
  checkWorkingHours(preset, report);
  checkKeys(preset.deadlines, ['deadlines'], report);
  checkRoles(preset, report);
  checkSections(preset, preset.sections, ['sections'], new Set(), report);
  return issues;
}

function checkPlace({ level, parent }: Preset, report: Report): void {
  if (level === 2 && parent === undefined)
    report(['parent'], 'a portal of level 2 needs the key of its parent');
  if (level === 1 && parent !== undefined) report(['parent'], 'a portal of level 1 has no parent');
}

function checkLanguages({ defaultLanguage, languages, regulation }: Preset, report: Report): void {
  const tags = languages.map(({ language }) => language);
  if (!tags.includes(defaultLanguage))
    report(['defaultLanguage'], `"${defaultLanguage}" is not among the languages`);
  repeated(tags).forEach((index) =>
    report(['languages', index, 'language'], `"${tags[index]}" stands here twice`),
  );
  const prefixes = languages.map(({ urlPrefix }) => urlPrefix);
  repeated(prefixes).forEach((index) =>
    report(['languages', index, 'urlPrefix'], `"${prefixes[index]}" stands here twice`),
  );
  checkNames(tags, regulation.issuer, ['regulation', 'issuer'], report);
}

function checkWorkingHours({ settings }: Preset, report: Report): void {
  settings.workingHours.forEach(([start, end], index, all) => {
    const path = ['settings', 'workingHours', index];
    if (start >= end) report(path, 'must end after it starts');
    if (index > 0 && start < (all[index - 1]?.[1] ?? ''))
      report(path, 'must start after the one before has ended');
  });
}

function checkRoles({ roles, defaultLanguage }: Preset, report: Report): void {
  checkKeys(roles, ['roles'], report);
  roles.forEach(({ name }, index) => {
    if (!name[defaultLanguage]) report(['roles', index, 'name', defaultLanguage], 'is missing');
  });
}

function checkSections(
  preset: Preset,
  sections: PresetSection[],
  path: Path,
  seen: Set<string>,
  report: Report,
): void {
  sections.forEach((section, index) => {
    const here = [...path, index];
    if (seen.has(section.key)) report([...here, 'key'], `"${section.key}" stands here twice`);
    seen.add(section.key);
    checkNames(
      preset.languages.map(({ language }) => language),
      section.name,
      [...here, 'name'],
      report,
    );
    checkSections(preset, section.children ?? [], [...here, 'children'], seen, report);
  });
}

/** Every language of the portal has its name, and no other language has one. */
function checkNames(languages: string[], names: Record<string, string>, path: Path, report: Report): void {
  for (const language of languages) if (!names[language]) report([...path, language], 'is missing');
  for (const language of Object.keys(names)) {
    if (!languages.includes(language)) report([...path, language], 'is not a language of this portal');
  }
}

function checkKeys(items: { key: string }[], path: Path, report: Report): void {
  const keys = items.map(({ key }) => key);
  repeated(keys).forEach((index) => report([...path, index, 'key'], `"${keys[index]}" stands here twice`));
}

const repeated = (values: string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { instruments, type Instrument } from './instruments.ts';
import { requirements } from './requirements.ts';

// npm run generate: docs/compliance.md, from the ids that code and tests name.
const root = path.resolve(import.meta.dirname, '../../..');
const ids = /\b(?:HP20|HP18|HP25|LS21|LC25|N147|N42|NHOL|NSEC)-\d+(?:\.\d+)?[a-z]*\d?/g;

/** Source files below a folder, as paths from the project's root, sorted so that the page does not depend on the machine. */
function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(tsx?|json)$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Adds what stands behind an id, each once and in order. */
function note(index: Map<string, string[]>, id: string, what: string): void {
  const noted = index.get(id) ?? [];
  if (!noted.includes(what)) index.set(id, [...noted, what]);
}

const keptIn = new Map<string, string[]>();
for (const file of [
  ...filesBelow('schema/src'),
  ...filesBelow('schema/presets'),
  ...filesBelow('api/src'),
].filter((each) => !each.includes('/requirements/')))
  for (const [id] of readFileSync(path.join(root, file), 'utf8').matchAll(ids)) note(keptIn, id, file);

const testedBy = new Map<string, string[]>();
/** A title names the requirements behind it in brackets: 'refuses a changed text (LS21-14.2b)'. */
const title = /(['"`])((?:(?!\1)[^\n\\]|\\.)*\((?:HP20|HP18|HP25|LS21|LC25|N147|N42|NHOL|NSEC)-[^\n]*?)\1/g;
for (const file of filesBelow('tests'))
  for (const [, , sentence = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(title))
    for (const [id] of sentence.matchAll(ids))
      note(testedBy, id, `${sentence.replaceAll('|', '\\|')} (\`${file}\`)`);

const list = (items: readonly string[] = []) => items.join('<br>');

function chapter(instrument: string): string[] {
  const own = Object.entries(requirements).filter(([id]) => id.startsWith(`${instrument}-`));
  return [
    `## ${instrument}`,
    '',
    `${instruments[instrument as Instrument]}.`,
    '',
    '| id | clause | rule | kept in | tests |',
    '|---|---|---|---|---|',
    ...own.map(([id, { clause, rule }]) => {
      const places = (keptIn.get(id) ?? []).map((file) => `\`${file}\``);
      return `| ${id} | ${clause} | ${rule} | ${list(places)} | ${list(testedBy.get(id)) || '**none**'} |`;
    }),
    '',
  ];
}

const page = [
  '<!-- Printed by `npm run generate` from the ids in code and tests. On conflict, print it again rather than merge. -->',
  '',
  '# Compliance',
  '',
  'Which clause asks for what, where the rule is kept, and which tests would fail if it were not. The original texts rule;',
  'the sentences here are ours. A rule without a test is marked **none**.',
  '',
  ...Object.keys(instruments).flatMap(chapter),
];
writeFileSync(path.join(root, 'docs/compliance.md'), page.join('\n'));

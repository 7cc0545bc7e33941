import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Guard, type GuardName, guards } from './guards.ts';
import { publicationActions, type PublicationAction } from './publication-actions.ts';
import { translationStates } from './states.ts';
import { openedTasks } from './tasks.ts';
import {
  type EditorialAction,
  editorialActions,
  savableStates,
  type Transition,
  transitions,
} from './transitions.ts';

// npm run generate: docs/workflow.md, from the tables that the verbs run.
const root = path.resolve(import.meta.dirname, '../../..');

const guardWords = (needs: readonly GuardName[]) =>
  needs
    .map((name) => {
      const { basis }: Guard = guards[name];
      return `\`${name}\`${basis.length > 0 ? ` (${basis.join(', ')})` : ''}`;
    })
    .join(', ') || '-';

const transition = (action: EditorialAction): Transition => transitions[action];

const diagram = [
  '```mermaid',
  'stateDiagram-v2',
  '  [*] --> draft',
  ...editorialActions.flatMap((action) =>
    transition(action).from.map((from) => `  ${from} --> ${transition(action).to}: ${action}`),
  ),
  '```',
];

const editorialTable = [
  '| action | from | to | who | needs | opens the duty |',
  '|---|---|---|---|---|---|',
  ...editorialActions.map((action) => {
    const { from, to, by, needs } = transition(action);
    const duty = openedTasks[action];
    return `| \`${action}\` | ${from.join(', ')} | ${to} | ${by.join(', ')} | ${guardWords(needs)} | ${duty ? `${duty.kind} (${duty.role})` : '-'} |`;
  }),
];

const publicationTable = [
  '| action | who | needs |',
  '|---|---|---|',
  ...Object.entries<PublicationAction>(publicationActions).map(
    ([action, { by, needs }]) => `| \`${action}\` | ${by.join(', ')} | ${guardWords(needs)} |`,
  ),
];

const savingTable = [
  '| state | who may save words |',
  '|---|---|',
  ...Object.entries(savableStates).map(
    ([state, by]) => `| ${state} | ${by.join(', ')}${state === 'editing' ? ' who took it up' : ''} |`,
  ),
];

const page = [
  '<!-- Printed by `npm run generate` from schema/src/workflow. On conflict, print it again rather than merge. -->',
  '',
  '# Workflow',
  '',
  'The machine of one translation, that is, of an article in one language. Roles, states and guards are decided in this',
  'order by `decide` in `schema/src/workflow/decide.ts`; the mutations, the buttons of the admin and this page all ask it.',
  '',
  `States: ${translationStates.join(', ')}.`,
  '',
  ...diagram,
  '',
  '## Editorial actions',
  '',
  'An *author* is a collaborator on own work or a contributor of the unit, on the source; a *translator* acts on',
  'translations in the languages of the membership. Every action needs the version that the person saw.',
  '',
  ...editorialTable,
  '',
  '## Saving',
  '',
  ...savingTable,
  '',
  '## What is live',
  '',
  'A publication has a life of its own: live, superseded, withdrawn, taken down. Revising leaves it as it is.',
  '',
  ...publicationTable,
  '',
];
writeFileSync(path.join(root, 'docs/workflow.md'), page.join('\n'));

import { execFileSync } from 'node:child_process';
import { getPriority } from 'node:os';
import path from 'node:path';
import { projectRoot } from '@hai-dang/api/shared/project';
import { expect, it } from 'vitest';

const module = path.join(projectRoot, 'api/src/server/yield-to-requests.ts');

/** Says the priorities of a process's threads as JSON: of those that collect garbage, and of the others. */
const program = `
  import { readdirSync, readFileSync } from 'node:fs';
  import { getPriority } from 'node:os';
  const { yieldToRequests } = await import(${JSON.stringify(module)});
  yieldToRequests();
  const said = { collecting: [], others: [] };
  for (const thread of readdirSync('/proc/self/task')) {
    const name = readFileSync('/proc/self/task/' + thread + '/comm', 'utf8').trim();
    said[name === 'V8Worker' ? 'collecting' : 'others'].push(getPriority(Number(thread)));
  }
  console.log(JSON.stringify(said));`;

// Priorities of single threads are Linux's own.
it.runIf(process.platform === 'linux')(
  'puts the collecting of garbage behind requests, and nothing else',
  () => {
    const output = execFileSync(
      process.execPath,
      ['--v8-pool-size=1', '--no-warnings', '--input-type=module', '-e', program],
      { encoding: 'utf8' },
    );
    const { collecting, others } = JSON.parse(output) as { collecting: number[]; others: number[] };
    expect(collecting).toEqual([5]);
    expect(new Set(others)).toEqual(new Set([getPriority()]));
  },
);

import { readdirSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';

const threads = '/proc/self/task';

/** Of the 40 steps of setpriority(2): a tenth of a core that others want, all of one that nobody wants. */
const behind = 10;

/**
 * Has the thread on which V8 marks garbage and compiles take a core only as far as requests leave it: on one core it took
 * half of it otherwise, for a sixth of a second every few seconds, in which requests waited. Linux knows a priority of each
 * thread; elsewhere, and where it is not allowed, all stays as it is.
 */
export function yieldToRequests(): void {
  try {
    for (const thread of readdirSync(threads))
      if (readFileSync(`${threads}/${thread}/comm`, 'utf8').trim() === 'V8Worker')
        setPriority(Number(thread), behind);
  } catch {
    return;
  }
}

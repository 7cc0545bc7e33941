import { readdirSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';

const threads = '/proc/self/task';

/** Of the steps of setpriority(2): a quarter of a core that others want, all of one that nobody wants. */
const behind = 5;

/** Milliseconds in which a server is as fast as it gets: V8 compiles on the same thread what is done often. */
const warmUp = 60_000;

/** Calls `yieldToRequests` once the server is warm; does not keep the process alive. */
export const yieldWhenWarm = (): void => void setTimeout(yieldToRequests, warmUp).unref();

/**
 * Has the thread on which V8 marks garbage take a core only as far as requests leave it: on one core it took half of it
 * otherwise, for a sixth of a second every few seconds, in which requests waited. Linux knows a priority of each thread;
 * elsewhere, and where it is not allowed, all stays as it is.
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

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Layout } from './layout.ts';

/**
 * A shell that sleeps on a pipe which only this process holds. The pipe closes when the process ends, however it ends, and
 * the shell then stops the server if no other process still uses it. So `kill -9` leaves no orphan, and neither does the
 * last of several commands that shared one server.
 */
const script = `
trap '' INT TERM HUP
note=$1 users=$2 lock=$3 postmaster=$4 remove=$5
while read -r line; do :; done
until ln -s $$ "$lock" 2>/dev/null; do
  kill -0 "$(readlink "$lock")" 2>/dev/null || rm -f "$lock"
  sleep 0.05
done
rm -f "$users/$note"
for other in "$users"/*; do
  other=\${other##*/}
  kill -0 "\${other%-*}" 2>/dev/null && { rm -f "$lock"; exit 0; }
done
kill -INT "$(head -n 1 "$postmaster" 2>/dev/null)" 2>/dev/null
tries=0
while [ -e "$postmaster" ] && [ $tries -lt 600 ]; do sleep 0.05; tries=$((tries + 1)); done
rm -f "$lock"
[ -z "$remove" ] || rm -rf "$remove"
`;

/** Ends this process's use of the server, and waits until the server is stopped if nobody else uses it. */
export type Release = () => Promise<void>;

/** Posts a keeper for one use of the server. With `removeAfterwards`, the last keeper also removes that folder. */
export function postKeeper(layout: Layout, removeAfterwards = ''): Release {
  const note = `${process.pid}-${randomUUID().slice(0, 8)}`;
  writeFileSync(path.join(layout.users, note), '');
  const args = [note, layout.users, layout.lock, layout.postmaster, removeAfterwards];
  const keeper = spawn('/bin/sh', ['-c', script, 'keeper', ...args], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const gone = once(keeper, 'exit');
  keeper.unref();
  return async () => {
    keeper.ref();
    keeper.stdin.end();
    await gone;
  };
}

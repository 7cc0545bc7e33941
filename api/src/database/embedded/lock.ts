import { readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './processes.ts';

/**
 * Runs `work` while no other process of ours is starting or stopping the same cluster. The lock is a symbolic link whose
 * target is the holder's pid: making one is atomic, here and in the keeper's shell, and shows who died holding it.
 */
export async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!tryLock(lock)) {
    breakIfAbandoned(lock);
    await pause(20);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    symlinkSync(String(process.pid), lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function breakIfAbandoned(lock: string): void {
  try {
    if (isRunning(Number(readlinkSync(lock)))) return;
    // Renamed rather than removed: of two processes that find it abandoned, only one can take it away.
    const taken = `${lock}-abandoned-${process.pid}`;
    renameSync(lock, taken);
    rmSync(taken);
  } catch (error) {
    // Released in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

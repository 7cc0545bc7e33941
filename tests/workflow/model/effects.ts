import { expect } from 'vitest';
import { grid } from '../grid.ts';
import type { Move } from './move.ts';
import { differing, gone, mustWeigh, partsOf, waiting } from './rules.ts';
import type { Snapshot, TextSnapshot } from './snapshot.ts';
import type { World } from './world.ts';

const find = ({ texts }: Snapshot, id: string) => texts.find((text) => text.id === id);
const sourceOf = ({ texts }: Snapshot) => texts.find(({ isSource }) => isSource)!;

/** A move that was carried out did what the tables say, and nothing to its neighbours that they do not say. */
export function checkEffects(before: Snapshot, after: Snapshot, move: Move): void {
  expect(after.lastEvent, 'events').toBeGreaterThanOrEqual(before.lastEvent);
  if (move.action === 'add') {
    expect(after.texts).toHaveLength(before.texts.length + 1);
    return;
  }
  const old = find(before, move.textId)!;
  const text = find(after, move.textId)!;
  const action = move.action === 'job' ? 'publish' : move.action;

  if (action in grid) expect(text.state).toBe(grid[action as keyof typeof grid][old.state]);
  else expect(text.state).toBe(old.state);
  if (action === 'takeDown' || action === 'lift') expect(after.version).toBe(before.version + 1);
  else if (action !== 'save' || text.current.id !== old.current.id)
    expect(text.version).toBe(old.version + 1);
  if (action !== 'save') expect(after.lastEvent).toBeGreaterThan(before.lastEvent);

  if (action === 'publish' || action === 'restore') expect(text.status).toBe('live');
  if (action === 'withdraw') expect(text.status).toBe('withdrawn');
  if (action === 'confirm') expect(text.staleWeight).toBeNull();
  if (action === 'approve') expect(text.approved?.id).toBe(old.current.id);
  if (action === 'submit' && !text.isSource) expect(text.madeFrom?.id).toBe(sourceOf(before).approved?.id);
  for (const other of after.texts.filter(({ id }) => id !== text.id)) {
    checkOther(find(before, other.id)!, other, { before, old, action });
  }
}

interface Happened {
  before: Snapshot;
  old: TextSnapshot;
  action: string;
}

/** What a move on one language does to another. */
function checkOther(was: TextSnapshot, is: TextSnapshot, { before, old, action }: Happened): void {
  expect(is.state, 'state of another language').toBe(was.state);
  const spread = action === 'approve' && mustWeigh({ article: before, text: old });
  const weight = old.changeWeight ?? 'update';
  if (spread && weight !== 'minor' && was.madeFrom?.id !== old.current.id) {
    expect(is.staleWeight).toBe(was.staleWeight === 'wrong' ? 'wrong' : weight);
    expect(is.version).toBe(was.version + 1);
  } else {
    expect(is.staleWeight).toBe(was.staleWeight);
    expect(is.version).toBe(was.version);
  }
}

/** Keeps in the model's own memory which blocks were written or confirmed against which words of the source. */
export function remember(world: World, before: Snapshot, after: Snapshot, move: Move): void {
  const old = find(before, move.textId);
  const text = find(after, move.textId);
  if (!old || !text) return;
  const source = sourceOf(before);
  if (move.action === 'approve' && old.isSource) rememberMinor(world, before, old);
  if (old.isSource || !source.approved) return;
  const now = partsOf(source.approved);
  const open = waiting(world, old, source);
  const touched =
    move.action === 'save'
      ? [
          ...differing(partsOf(old.current), partsOf(text.current)),
          ...open.filter((id) => move.input.confirmedBlocks.includes(id)),
        ]
      : move.action === 'confirm'
        ? open
        : [];
  for (const id of touched) memoryOf(world, text.id).set(id, now.get(id) ?? gone);
}

/** A minor change asks nobody to look: blocks that were up to date stay so. */
function rememberMinor(world: World, before: Snapshot, source: TextSnapshot): void {
  if (source.changeWeight !== 'minor' || !mustWeigh({ article: before, text: source })) return;
  const current = partsOf(source.current);
  for (const text of before.texts.filter(
    (each) => !each.isSource && each.madeFrom?.id !== source.current.id,
  )) {
    const base = partsOf(source.approved ?? text.madeFrom!);
    const memory = memoryOf(world, text.id);
    for (const id of differing(base, current)) {
      if (!memory.has(id) || memory.get(id) === base.get(id)) memory.set(id, current.get(id) ?? gone);
    }
  }
}

function memoryOf({ handled }: World, id: string): Map<string, string> {
  const memory = handled.get(id) ?? new Map<string, string>();
  handled.set(id, memory);
  return memory;
}

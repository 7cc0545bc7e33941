import type { Draft } from './draft.ts';

/** A text that was typed but did not reach the server, kept in this browser. */
export interface LocalDraft {
  draft: Draft;
  /** When it was typed, RFC 3339. */
  at: string;
}

const keyOf = (userId: string, translationId: string) => `haidang.draft.${userId}.${translationId}`;

/** Keeps what is unsaved through a crash, a lost connection or an ended session. */
export function keepLocalDraft(userId: string, translationId: string, draft: Draft): void {
  try {
    localStorage.setItem(
      keyOf(userId, translationId),
      JSON.stringify({ draft, at: new Date().toISOString() }),
    );
  } catch {
    // Storage is full or switched off: autosave still reaches the server.
  }
}

export function readLocalDraft(userId: string, translationId: string): LocalDraft | null {
  try {
    const kept = localStorage.getItem(keyOf(userId, translationId));
    return kept ? (JSON.parse(kept) as LocalDraft) : null;
  } catch {
    return null;
  }
}

export function dropLocalDraft(userId: string, translationId: string): void {
  try {
    localStorage.removeItem(keyOf(userId, translationId));
  } catch {
    // Nothing was kept where storage is switched off.
  }
}

import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useState } from 'react';
import { replaceBody, useBodyEditor } from '../editor/useBodyEditor.ts';
import { useMessage } from '../i18n/message-key.ts';
import { draftOf, isSameContent, type Draft, type DraftField } from './draft.ts';
import { dropLocalDraft, keepLocalDraft, readLocalDraft, type LocalDraft } from './local-draft.ts';
import type { Translation } from './operations.ts';
import { useAutosave, type Autosave } from './useAutosave.ts';

export interface DraftOnScreen {
  draft: Draft;
  editor: Editor;
  autosave: Autosave;
  isEditable: boolean;
  setField: (field: DraftField, value: string) => void;
  /** Text that an earlier visit left unsaved in this browser, until it is restored or dropped. */
  kept: LocalDraft | null;
  restoreKept: () => void;
  dropKept: () => void;
  /** Shows what the other person saved; the own text can be had back by undo, and is kept in this browser. */
  takeTheirs: () => void;
}

/** The text on the screen: fields, body editor and autosave, kept in step with the server. */
export function useDraft(translation: Translation, userId: string): DraftOnScreen {
  const message = useMessage();
  const isEditable = translation.availableActions.some(({ action, allowed }) => action === 'SAVE' && allowed);
  const [draft, setDraft] = useState(() => draftOf(translation.current));
  const [kept, setKept] = useState(() => readLocalDraft(userId, translation.id));
  const autosave = useAutosave(translation, draft, userId, isEditable);
  const editor = useBodyEditor({
    body: draft.body,
    language: translation.language,
    label: message('article.fields.body'),
    isEditable,
    onChange: (body) => setDraft((before) => ({ ...before, body })),
  });
  const { adopt, knows, isDirty, theirs } = autosave;

  const show = useCallback(
    (next: Draft) => {
      setDraft(next);
      replaceBody(editor, next.body);
    },
    [editor],
  );

  useEffect(() => {
    if (isDirty) return;
    if (knows(translation)) {
      adopt(translation);
      return;
    }
    const next = draftOf(translation.current);
    show(next);
    adopt(translation, next);
  }, [adopt, isDirty, knows, show, translation]);

  useEffect(() => {
    if (kept && isSameContent(kept.draft, draftOf(translation.current))) {
      dropLocalDraft(userId, translation.id);
      setKept(null);
    }
  }, [kept, translation, userId]);

  return {
    draft,
    editor,
    autosave,
    isEditable,
    setField: useCallback((field, value) => setDraft((before) => ({ ...before, [field]: value })), []),
    kept,
    restoreKept: () => {
      if (kept) show(kept.draft);
      setKept(null);
    },
    dropKept: () => {
      dropLocalDraft(userId, translation.id);
      setKept(null);
    },
    takeTheirs: () => {
      if (!theirs) return;
      const mine = draft;
      const next = draftOf(theirs.current);
      show(next);
      adopt(theirs, next);
      keepLocalDraft(userId, translation.id, mine);
      setKept({ draft: mine, at: new Date().toISOString() });
    },
  };
}

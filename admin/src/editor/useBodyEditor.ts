import { useEditor, type Editor } from '@tiptap/react';
import type { DocumentJson } from '@hai-dang/schema/document';
import { useEffect, useRef } from 'react';
import { editorExtensions } from './extensions.ts';
import { nodeViews } from './node-views.ts';

interface BodyEditorOptions {
  body: DocumentJson;
  language: string;
  label: string;
  isEditable: boolean;
  onChange: (body: DocumentJson) => void;
}

const extensions = editorExtensions(nodeViews);

/** The editor of one body. `body` is where it starts; from then on the editor leads, and tells every change. */
export function useBodyEditor({ body, language, label, isEditable, onChange }: BodyEditorOptions): Editor {
  const tell = useRef(onChange);
  tell.current = onChange;
  const editor = useEditor({
    extensions,
    content: body,
    editable: isEditable,
    enableInputRules: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        lang: language,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'true',
      },
    },
    onUpdate: ({ editor: changed }) => tell.current(changed.getJSON() as DocumentJson),
  });
  useEffect(() => {
    if (editor.isEditable !== isEditable) editor.setEditable(isEditable, false);
  }, [editor, isEditable]);
  return editor;
}

/** Puts another body into the editor as one step that can be undone, so that nothing on the screen is ever lost. */
export function replaceBody(editor: Editor, body: DocumentJson): void {
  const doc = editor.schema.nodeFromJSON(body);
  editor.view.dispatch(
    editor.state.tr.replaceWith(0, editor.state.doc.content.size, doc.content).setMeta('preventUpdate', true),
  );
}

import { baseKeymap, chainCommands, exitCode } from '@tiptap/pm/commands';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import type { Command, Plugin } from '@tiptap/pm/state';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';
import { setBlock, toggleMark } from './commands.ts';

/** Builds the command for the schema of the state that it runs in. */
const onListItem =
  (command: typeof splitListItem): Command =>
  (state, dispatch, view) => {
    const listItem = state.schema.nodes.listItem;
    return listItem ? command(listItem)(state, dispatch, view) : false;
  };

const breakLine: Command = (state, dispatch) => {
  const hardBreak = state.schema.nodes.hardBreak;
  if (!hardBreak) return false;
  dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
  return true;
};

const keys: Record<string, Command> = {
  'Mod-z': undo,
  'Shift-Mod-z': redo,
  'Mod-y': redo,
  'Mod-b': toggleMark('bold'),
  'Mod-i': toggleMark('italic'),
  'Mod-u': toggleMark('underline'),
  'Mod-Shift-x': toggleMark('strike'),
  'Mod-Alt-0': setBlock('paragraph'),
  'Mod-Alt-2': setBlock('heading', { level: 2 }),
  'Mod-Alt-3': setBlock('heading', { level: 3 }),
  'Mod-Alt-4': setBlock('heading', { level: 4 }),
  'Shift-Enter': chainCommands(exitCode, breakLine),
  Enter: onListItem(splitListItem),
  // Outside tables and lists Tab leaves the editor, as the keyboard's users expect (WCAG 2.1.2).
  Tab: chainCommands(goToNextCell(1), onListItem(sinkListItem)),
  'Shift-Tab': chainCommands(goToNextCell(-1), onListItem(liftListItem)),
};

/** History, tables, keyboard and cursors. */
export function editingPlugins(): Plugin[] {
  return [
    history({ newGroupDelay: 600 }),
    keymap(keys),
    tableEditing(),
    keymap(baseKeymap),
    dropCursor({ class: 'drop-cursor' }),
    gapCursor(),
  ];
}

import FormatBold from '@mui/icons-material/FormatBold';
import FormatItalic from '@mui/icons-material/FormatItalic';
import FormatListBulleted from '@mui/icons-material/FormatListBulleted';
import FormatListNumbered from '@mui/icons-material/FormatListNumbered';
import FormatQuote from '@mui/icons-material/FormatQuote';
import FormatUnderlined from '@mui/icons-material/FormatUnderlined';
import HorizontalRule from '@mui/icons-material/HorizontalRule';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import Redo from '@mui/icons-material/Redo';
import StrikethroughS from '@mui/icons-material/StrikethroughS';
import Undo from '@mui/icons-material/Undo';
import type { SvgIconComponent } from '@mui/icons-material';
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import type { Command, EditorState } from '@tiptap/pm/state';
import { ancestor, insertBlock, markAt, setBlock, toggleList, toggleMark, toggleWrap } from './commands.ts';

/** A button of the toolbar: what it does, when it is pressed, when it cannot be used. */
export interface ToolbarItem {
  name:
    | 'bold'
    | 'italic'
    | 'underline'
    | 'strike'
    | 'bulletList'
    | 'orderedList'
    | 'quote'
    | 'callout'
    | 'rule'
    | 'undo'
    | 'redo';
  icon: SvgIconComponent;
  keys?: string;
  run: Command;
  isPressed?: (state: EditorState) => boolean;
  isUsable?: (state: EditorState) => boolean;
}

const within = (name: string) => (state: EditorState) => {
  const type = state.schema.nodes[name];
  return type !== undefined && ancestor(state, type);
};
const marked = (name: string) => (state: EditorState) => markAt(state, name) !== null;

export const toolbarGroups: readonly (readonly ToolbarItem[])[] = [
  [
    { name: 'undo', icon: Undo, keys: 'Ctrl+Z', run: undo, isUsable: (state) => undoDepth(state) > 0 },
    { name: 'redo', icon: Redo, keys: 'Ctrl+Shift+Z', run: redo, isUsable: (state) => redoDepth(state) > 0 },
  ],
  [
    { name: 'bold', icon: FormatBold, keys: 'Ctrl+B', run: toggleMark('bold'), isPressed: marked('bold') },
    {
      name: 'italic',
      icon: FormatItalic,
      keys: 'Ctrl+I',
      run: toggleMark('italic'),
      isPressed: marked('italic'),
    },
    {
      name: 'underline',
      icon: FormatUnderlined,
      keys: 'Ctrl+U',
      run: toggleMark('underline'),
      isPressed: marked('underline'),
    },
    {
      name: 'strike',
      icon: StrikethroughS,
      keys: 'Ctrl+Shift+X',
      run: toggleMark('strike'),
      isPressed: marked('strike'),
    },
  ],
  [
    {
      name: 'bulletList',
      icon: FormatListBulleted,
      run: toggleList('bulletList'),
      isPressed: within('bulletList'),
    },
    {
      name: 'orderedList',
      icon: FormatListNumbered,
      run: toggleList('orderedList'),
      isPressed: within('orderedList'),
    },
    { name: 'quote', icon: FormatQuote, run: toggleWrap('blockquote'), isPressed: within('blockquote') },
    {
      name: 'callout',
      icon: InfoOutlined,
      run: toggleWrap('callout', { tone: 'note' }),
      isPressed: within('callout'),
    },
    { name: 'rule', icon: HorizontalRule, run: insertBlock('horizontalRule') },
  ],
];

/** Paragraph or heading level of the line with the cursor: 0, 2, 3 or 4. */
export function headingLevel(state: EditorState): number {
  const parent = state.selection.$from.parent;
  return parent.type.name === 'heading' ? Number(parent.attrs.level) : 0;
}

export const setHeadingLevel = (level: number): Command =>
  level === 0 ? setBlock('paragraph') : setBlock('heading', { level });

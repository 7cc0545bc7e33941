import TableChart from '@mui/icons-material/TableChartOutlined';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Command, EditorState } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { useState } from 'react';
import { useMessage } from '../i18n/message-key.ts';
import { insertTable } from './commands.ts';
import { ToolButton } from './ToolButton.tsx';

const tableCommands = {
  addRowBefore,
  addRowAfter,
  deleteRow,
  addColumnBefore,
  addColumnAfter,
  deleteColumn,
  toggleHeaderRow,
  mergeCells,
  splitCell,
  deleteTable,
} satisfies Record<string, Command>;
const names = Object.keys(tableCommands) as (keyof typeof tableCommands)[];

interface TableMenuProps {
  state: EditorState;
  run: (command: Command) => void;
}

/** Inserts a table of three by three; inside a table, what can be done to its rows, columns and cells. */
export function TableMenu({ state, run }: TableMenuProps) {
  const message = useMessage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isInside = isInTable(state);
  return (
    <>
      <ToolButton
        label={message(isInside ? 'article.table.edit' : 'article.table.insert')}
        icon={TableChart}
        isPressed={isInside || undefined}
        onClick={(event) => (isInside ? setAnchor(event.currentTarget) : run(insertTable(3, 3)))}
      />
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} disableRestoreFocus>
        {names
          .filter((name) => tableCommands[name](state))
          .map((name) => (
            <MenuItem
              key={name}
              onClick={() => {
                setAnchor(null);
                run(tableCommands[name]);
              }}
            >
              {message(`article.table.${name}`)}
            </MenuItem>
          ))}
      </Menu>
    </>
  );
}

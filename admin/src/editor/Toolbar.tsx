import LinkIcon from '@mui/icons-material/Link';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import TranslateIcon from '@mui/icons-material/FontDownloadOutlined';
import { isAllowedHref } from '@hai-dang/schema/document';
import type { Command } from '@tiptap/pm/state';
import { useEditorState, type Editor } from '@tiptap/react';
import { useRef, useState } from 'react';
import { useMessage } from '../i18n/message-key.ts';
import { markAt, setMark } from './commands.ts';
import { ImageButton } from './ImageButton.tsx';
import { TableMenu } from './TableMenu.tsx';
import { TextDialog } from './TextDialog.tsx';
import { ToolButton } from './ToolButton.tsx';
import { headingLevel, setHeadingLevel, toolbarGroups } from './toolbar-items.tsx';
import { useRovingFocus } from './useRovingFocus.ts';

const markDialogs = {
  link: { attribute: 'href', accepts: (value: string) => isAllowedHref(value) },
  ruby: { attribute: 'rt', accepts: (value: string) => value !== '' },
} as const;
type MarkDialog = keyof typeof markDialogs;

/** The editor's tools: one stop of Tab, arrow keys within. Ruby is offered where the language writes it. */
export function Toolbar({ editor, portal, language }: { editor: Editor; portal: string; language: string }) {
  const message = useMessage();
  const toolbar = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(toolbar);
  const [dialog, setDialog] = useState<MarkDialog | null>(null);
  const state = useEditorState({ editor, selector: ({ editor: now }) => now.state });
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const hasRuby = /^(ja|zh)/.test(language);
  const applyMark = (name: MarkDialog, value: string | null) => {
    run(setMark(name, value === null ? null : { [markDialogs[name].attribute]: value }));
    setDialog(null);
  };
  return (
    <Box
      ref={toolbar}
      role="toolbar"
      aria-label={message('article.toolbar.label')}
      onKeyDown={onKeyDown}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.25, py: 0.5 }}
    >
      <Select
        size="small"
        variant="standard"
        disableUnderline
        value={headingLevel(state)}
        onChange={(event) => run(setHeadingLevel(Number(event.target.value)))}
        inputProps={{ 'aria-label': message('article.toolbar.blockType') }}
        sx={{ minWidth: 112, mx: 1, fontSize: '0.875rem' }}
      >
        {([0, 2, 3, 4] as const).map((level) => (
          <MenuItem key={level} value={level}>
            {message(`article.toolbar.level${level}`)}
          </MenuItem>
        ))}
      </Select>
      {toolbarGroups.map((group, index) => (
        <Box key={group[0]?.name} sx={{ display: 'flex' }}>
          {index > 0 && <Divider orientation="vertical" flexItem sx={{ mx: 0.5 }} />}
          {group.map(({ name, icon, keys, run: command, isPressed, isUsable }) => (
            <ToolButton
              key={name}
              label={message(`article.toolbar.${name}`)}
              keys={keys}
              icon={icon}
              isPressed={isPressed?.(state)}
              isDisabled={isUsable ? !isUsable(state) : false}
              onClick={() => run(command)}
            />
          ))}
        </Box>
      ))}
      <Divider orientation="vertical" flexItem sx={{ mx: 0.5 }} />
      <ToolButton
        label={message('article.toolbar.link')}
        icon={LinkIcon}
        isPressed={markAt(state, 'link') !== null}
        isDisabled={state.selection.empty}
        onClick={() => setDialog('link')}
      />
      {hasRuby && (
        <ToolButton
          label={message('article.toolbar.ruby')}
          icon={TranslateIcon}
          isPressed={markAt(state, 'ruby') !== null}
          isDisabled={state.selection.empty}
          onClick={() => setDialog('ruby')}
        />
      )}
      <TableMenu state={state} run={run} />
      <ImageButton portal={portal} run={run} />
      {dialog && (
        <TextDialog
          title={message(`article.toolbar.${dialog}`)}
          label={message(`article.toolbar.${dialog}Label`)}
          help={message(`article.toolbar.${dialog}Help`)}
          initial={String(markAt(state, dialog)?.[markDialogs[dialog].attribute] ?? '')}
          check={(value) =>
            markDialogs[dialog].accepts(value) ? null : message(`article.toolbar.${dialog}Invalid`)
          }
          onApply={(value) => applyMark(dialog, value)}
          onRemove={() => applyMark(dialog, null)}
          onClose={() => setDialog(null)}
        />
      )}
    </Box>
  );
}

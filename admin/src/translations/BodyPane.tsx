import NavigateNext from '@mui/icons-material/KeyboardDoubleArrowDown';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { EditorContent, type Editor } from '@tiptap/react';
import type { DocumentJson } from '@hai-dang/schema/document';
import { useCallback, useRef, useState } from 'react';
import { bodyStyles, writingStyles } from '../editor/body-styles.ts';
import { Toolbar } from '../editor/Toolbar.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { BlockRail } from './BlockRail.tsx';
import { columns } from './FieldRow.tsx';
import { goToBlock, insertMissingBlock } from './go-to-block.ts';
import { openRows, type Row } from './rows.ts';
import { SourceColumn } from './SourceColumn.tsx';
import { useIsWide } from './useIsWide.ts';
import { useRowLayout } from './useRowLayout.ts';

interface BodyPaneProps {
  editor: Editor;
  rows: readonly Row[];
  /** The approved source beside which this text is translated; null for the source itself. */
  source: { language: string; body: DocumentJson } | null;
  portal: string;
  language: string;
  isEditable: boolean;
  onConfirm: (ids: readonly string[]) => void;
}

/** The body: for a source one page; for a translation the source, the rail and the page, line by line. */
export function BodyPane({ editor, rows, source, portal, language, isEditable, onConfirm }: BodyPaneProps) {
  const message = useMessage();
  const isWide = useIsWide();
  const [isSourceShown, setSourceShown] = useState(false);
  const sourceColumn = useRef<HTMLDivElement>(null);
  const places = useRowLayout(rows, editor, sourceColumn, source !== null && isWide);
  const open = openRows(rows);
  const last = useRef(-1);
  const goToNext = () => {
    const next = open.find((row) => rows.indexOf(row) > last.current) ?? open[0];
    if (!next) return;
    last.current = rows.indexOf(next);
    if (next.translation) goToBlock(editor, next.id);
    else
      sourceColumn.current
        ?.querySelector(`[data-block-id="${CSS.escape(next.id)}"]`)
        ?.scrollIntoView({ block: 'center' });
  };
  const confirmOne = useCallback((id: string) => onConfirm([id]), [onConfirm]);
  const insert = useCallback(
    (row: Row) => {
      if (source) insertMissingBlock(editor, source.body, row);
    },
    [editor, source],
  );
  const go = useCallback((id: string) => goToBlock(editor, id), [editor]);
  const hasSourceOnScreen = source !== null && (isWide || isSourceShown);
  return (
    <Box component="section" aria-label={message('article.fields.body')}>
      {(isEditable || source) && (
        <Box
          sx={{
            position: 'sticky',
            top: { xs: 52, md: 0 },
            zIndex: 5,
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1,
            bgcolor: 'background.paper',
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          {isEditable && <Toolbar editor={editor} portal={portal} language={language} />}
          {source && !isWide && (
            <Button size="small" onClick={() => setSourceShown(!isSourceShown)} aria-expanded={isSourceShown}>
              {message(isSourceShown ? 'article.rows.hideSource' : 'article.rows.showSource')}
            </Button>
          )}
          {source && (
            <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1 }}>
              <Typography variant="body2" color="textSecondary" role="status">
                {open.length > 0
                  ? message('article.rows.left', { smart_count: open.length })
                  : message('article.rows.allDone')}
              </Typography>
              <Button
                size="small"
                startIcon={<NavigateNext />}
                onClick={goToNext}
                disabled={open.length === 0}
              >
                {message('article.rows.next')}
              </Button>
            </Box>
          )}
        </Box>
      )}
      <Box
        sx={
          source
            ? { display: 'grid', gridTemplateColumns: columns, columnGap: { xs: 1, lg: 2 } }
            : {
                display: 'grid',
                gridTemplateColumns: rows.length > 0 ? '28px minmax(0, 1fr)' : 'minmax(0, 1fr)',
                columnGap: 1,
              }
        }
      >
        {source && hasSourceOnScreen && (
          <Box
            sx={{
              gridColumn: { xs: '1 / -1', lg: 'auto' },
              borderBottom: { xs: 1, lg: 0 },
              borderColor: 'divider',
            }}
          >
            <SourceColumn
              ref={sourceColumn}
              rows={rows}
              places={places}
              language={source.language}
              isEditable={isEditable}
              onConfirm={confirmOne}
              onInsert={insert}
            />
          </Box>
        )}
        {(source || rows.length > 0) && <BlockRail rows={rows} places={places} onGo={go} />}
        <Box lang={language} sx={[bodyStyles as object, writingStyles as object, { minWidth: 0 }]}>
          <EditorContent editor={editor} />
        </Box>
      </Box>
    </Box>
  );
}

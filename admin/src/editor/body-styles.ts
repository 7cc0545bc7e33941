import type { SxProps, Theme } from '@mui/material/styles';

/**
 * How a body reads on the screen, in the editor and in the source beside it. Blocks have only space above them, so that
 * the extra space that lines up the two columns (`--row-space`) is added and never swallowed.
 */
export const bodyStyles: SxProps<Theme> = {
  maxWidth: '70ch',
  fontSize: '1.0625rem',
  lineHeight: 1.75,
  overflowWrap: 'anywhere',
  // The space above the first block stays inside, so that both columns and the rail count from the same line.
  display: 'flow-root',
  '& p:empty': { minHeight: '1.75em' },
  '&:lang(ja), &:lang(zh), &:lang(ko)': { lineHeight: 1.9 },
  '& p, & h2, & h3, & h4, & ul, & ol, & blockquote, & aside, & figure, & table, & hr': { m: 0 },
  '& [data-block-id]': { mt: 'calc(0.9em + var(--row-space, 0px))' },
  '& li[data-block-id]': { mt: 'calc(0.3em + var(--row-space, 0px))' },
  '& ul, & ol': { display: 'flow-root', pl: '1.6em' },
  '& li > p + p, & td > p + p': { mt: '0.4em' },
  '& h2': { fontSize: '1.4em', lineHeight: 1.4, fontWeight: 700 },
  '& h3': { fontSize: '1.2em', lineHeight: 1.45, fontWeight: 600 },
  '& h4': { fontSize: '1.05em', lineHeight: 1.5, fontWeight: 600 },
  '& blockquote': { borderLeft: 3, borderColor: 'primary.main', pl: 2, color: 'text.secondary' },
  '& aside': {
    borderRadius: 1,
    px: 2,
    py: 1.25,
    bgcolor: 'action.hover',
    borderLeft: 3,
    borderColor: 'info.main',
  },
  '& aside[data-tone="warning"]': { borderColor: 'warning.main' },
  '& blockquote > * + *, & aside > * + *': { mt: '0.6em' },
  '& a': { color: 'primary.main', textDecoration: 'underline' },
  '& hr': { border: 0, borderTop: 1, borderColor: 'text.disabled' },
  '& figure': { border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' },
  '& figure img': { display: 'block', maxWidth: '100%', mx: 'auto' },
  '& figcaption': { px: 1, py: 0.5, fontSize: '0.875rem', color: 'text.secondary' },
  '& table': { width: '100%', borderCollapse: 'collapse', fontSize: '0.9375rem' },
  '& td, & th': {
    border: 1,
    borderColor: 'divider',
    px: 1,
    py: 0.5,
    minWidth: '3.25em',
    verticalAlign: 'top',
    // A table fits its column: one that scrolled by itself would be out of the keyboard's reach.
    overflowWrap: 'anywhere',
  },
  '& th': { bgcolor: 'action.hover', textAlign: 'left' },
  '& .selectedCell': { bgcolor: 'action.selected' },
  '& rt': { fontSize: '0.6em', color: 'text.secondary' },
};

/** What only the text being written needs. */
export const writingStyles: SxProps<Theme> = {
  '& .ProseMirror': {
    display: 'flow-root',
    outline: 'none',
    minHeight: '40vh',
    pb: 8,
    whiteSpace: 'pre-wrap',
  },
  '& .ProseMirror-focused .ProseMirror-selectednode, & .ProseMirror-focused .is-selected': {
    outline: '2px solid',
    outlineColor: 'primary.main',
  },
  '& .ProseMirror[contenteditable="false"]': { minHeight: 0 },
  '& .block-error': {
    textDecorationLine: 'none',
    boxShadow: (theme) => `-10px 0 0 -7px ${theme.palette.error.main}`,
  },
  '& .ProseMirror-gapcursor::after': { content: '""', display: 'block', width: 20, borderTop: '1px solid' },
};

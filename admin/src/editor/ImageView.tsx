import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useMessage } from '../i18n/message-key.ts';
import { mediaUrl } from './media-url.ts';

const fields = ['alt', 'caption', 'credit'] as const;

/** A picture in the text, with what a reader who cannot see it is told, its caption and its credit. */
export function ImageView({ node, updateAttributes, selected, editor }: NodeViewProps) {
  const message = useMessage();
  const attrs = node.attrs as { mediaId: string } & Record<(typeof fields)[number], string | null>;
  const isAltMissing = !attrs.alt?.trim();
  return (
    <NodeViewWrapper
      as="figure"
      className={selected ? 'is-selected' : undefined}
      data-block-id={(node.attrs.id as string | null) ?? undefined}
      contentEditable={false}
    >
      <Box
        component="img"
        src={mediaUrl(attrs.mediaId)}
        alt={attrs.alt ?? ''}
        data-drag-handle
        sx={{ maxWidth: '100%' }}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 0.5,
          gridTemplateColumns: { sm: '1fr 1fr' },
          p: 1,
          '& textarea': { minHeight: '24px' },
        }}
      >
        {fields.map((field) => (
          <TextField
            key={field}
            label={message(`article.image.${field}`)}
            value={attrs[field] ?? ''}
            onChange={(event) => updateAttributes({ [field]: event.target.value || null })}
            error={field === 'alt' && isAltMissing}
            helperText={field === 'alt' && isAltMissing ? message('article.image.altMissing') : undefined}
            disabled={!editor.isEditable}
            multiline={field !== 'credit'}
            sx={field === 'alt' ? { gridColumn: '1 / -1' } : undefined}
          />
        ))}
      </Box>
    </NodeViewWrapper>
  );
}

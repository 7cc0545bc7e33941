import Article from '@mui/icons-material/ArticleOutlined';
import AttachFile from '@mui/icons-material/AttachFile';
import Audiotrack from '@mui/icons-material/Audiotrack';
import Movie from '@mui/icons-material/MovieOutlined';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useMessage } from '../i18n/message-key.ts';

const icons = { video: Movie, audio: Audiotrack, file: AttachFile, embeddedArticle: Article };
type MediaName = keyof typeof icons;

/** A player, a file or another article in the text: what it is, and the title under which readers see it. */
export function MediaView({ node, updateAttributes, editor }: NodeViewProps) {
  const message = useMessage();
  const name = node.type.name as MediaName;
  const Icon = icons[name];
  const { id, title, url } = node.attrs as { id: string | null; title: string | null; url?: string | null };
  return (
    <NodeViewWrapper as="figure" data-block-id={id ?? undefined} contentEditable={false}>
      <Box data-drag-handle sx={{ display: 'flex', alignItems: 'center', gap: 1.5, p: 1 }}>
        <Icon aria-hidden color="primary" />
        <TextField
          fullWidth
          label={message(`article.media.${name}`)}
          value={title ?? ''}
          onChange={(event) => updateAttributes({ title: event.target.value })}
          disabled={!editor.isEditable}
          helperText={url ?? undefined}
        />
      </Box>
    </NodeViewWrapper>
  );
}

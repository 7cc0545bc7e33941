import { ReactNodeViewRenderer } from '@tiptap/react';
import type { NodeViews } from './extensions.ts';
import { ImageView } from './ImageView.tsx';
import { MediaView } from './MediaView.tsx';

/** The blocks whose plain DOM would show nothing. */
export const nodeViews: NodeViews = {
  image: ReactNodeViewRenderer(ImageView),
  video: ReactNodeViewRenderer(MediaView),
  audio: ReactNodeViewRenderer(MediaView),
  file: ReactNodeViewRenderer(MediaView),
  embeddedArticle: ReactNodeViewRenderer(MediaView),
};

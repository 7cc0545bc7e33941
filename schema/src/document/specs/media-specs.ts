import type { AttributeSpec, NodeSpec } from 'prosemirror-model';
import { embedOf } from '../embed.ts';
import { blockId, isId, optional, optionalText, orNull, pastedId, present, required } from './attributes.ts';
import type { PastedElement } from './attributes.ts';

/** `mediaId` → `data-media-id`. */
const dataName = (name: string) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * A block without text of its own. In the editor and on the clipboard its attributes travel as `data-*`; the public
 * page is made by the renderer, which resolves the ids. A foreign `<img>` or `<iframe>` has no `data-node` and is dropped.
 */
function mediaBlock(name: string, tag: string, attrs: Record<string, AttributeSpec>): NodeSpec {
  const names = Object.keys(attrs);
  return {
    group: 'block',
    draggable: true,
    attrs: { id: blockId, ...attrs },
    parseDOM: [
      {
        tag: `${tag}[data-node="${name}"]`,
        getAttrs: (element: PastedElement) => {
          const pasted: Record<string, unknown> = { id: pastedId(element) };
          for (const key of names) {
            const value = element.getAttribute(dataName(key));
            if (value !== null) pasted[key] = value;
            else if (attrs[key] && !('default' in attrs[key])) return false;
          }
          return pasted;
        },
      },
    ],
    toDOM: (node) => {
      const carried = Object.fromEntries(names.map((key) => [dataName(key), node.attrs[key]]));
      return [tag, present({ 'data-block-id': node.attrs.id, 'data-node': name, ...carried })];
    },
  };
}

const played = (kind: 'video' | 'audio') => ({
  mediaId: optional(orNull(isId), null),
  url: optional(
    orNull((value) => embedOf(value)?.kind === kind),
    null,
  ),
  title: optionalText,
});

/** Media of the library, players of allowed hosts, files and other articles. */
export const mediaSpecs = {
  image: mediaBlock('image', 'figure', {
    mediaId: required(isId),
    alt: optionalText,
    caption: optionalText,
    credit: optionalText,
  }),
  gallery: {
    group: 'block',
    // Not `image+`: the editor could not fill that by itself, for an image needs a medium.
    content: 'image*',
    attrs: { id: blockId },
    parseDOM: [
      { tag: 'div[data-node="gallery"]', getAttrs: (element: PastedElement) => ({ id: pastedId(element) }) },
    ],
    toDOM: (node) => ['div', present({ 'data-block-id': node.attrs.id, 'data-node': 'gallery' }), 0],
  },
  video: mediaBlock('video', 'figure', played('video')),
  audio: mediaBlock('audio', 'figure', played('audio')),
  file: mediaBlock('file', 'div', { mediaId: required(isId), title: optionalText }),
  embeddedArticle: mediaBlock('embeddedArticle', 'div', {
    articleId: required(isId),
    title: optionalText,
  }),
} satisfies Record<string, NodeSpec>;

import Box from '@mui/material/Box';
import { documentSchema, type Block, type NodeJson } from '@hai-dang/schema/document';
import { DOMSerializer } from '@tiptap/pm/model';
import { useLayoutEffect, useRef } from 'react';
import { mediaUrl } from '../editor/media-url.ts';

const serializer = DOMSerializer.fromSchema(documentSchema);

/** One block of the source as it reads, made from the document schema alone. */
export function SourceBlock({ block }: { block: Block }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(domOf(block));
  }, [block]);
  return <Box ref={place} />;
}

function domOf({ json, list }: Block): Node {
  const node = documentSchema.nodeFromJSON(list ? listOf(json, list) : json);
  const dom = serializer.serializeNode(node);
  if (!isElement(dom)) return dom;
  // The row carries the block's id; inside, it would be measured twice.
  for (const element of [dom, ...dom.querySelectorAll('[data-block-id]')])
    element.removeAttribute('data-block-id');
  const figures = dom.tagName === 'FIGURE' ? [dom] : [...dom.querySelectorAll('figure')];
  for (const figure of figures) if (isElement(figure)) showMedia(figure);
  if (list) dom.style.marginLeft = `${(list.depth - 1) * 1.6}em`;
  return dom;
}

const listOf = (item: NodeJson, list: NonNullable<Block['list']>): NodeJson => ({
  type: list.type,
  attrs: list.attrs,
  content: [item],
});

function showMedia(figure: HTMLElement): void {
  const { mediaId, alt, caption, credit, title } = figure.dataset;
  if (figure.dataset.node === 'image' && mediaId) {
    const image = document.createElement('img');
    image.src = mediaUrl(mediaId);
    image.alt = alt ?? '';
    figure.append(image);
  }
  const words = [caption ?? title, credit].filter(Boolean).join(' · ');
  if (words) figure.append(Object.assign(document.createElement('figcaption'), { textContent: words }));
}

const isElement = (node: Node): node is HTMLElement => node instanceof HTMLElement;

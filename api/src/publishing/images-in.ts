import type { PublishedImage } from '@hai-dang/schema';
import { type DocumentJson, type NodeJson, textAttribute } from '@hai-dang/schema/document';
import type { media } from '@hai-dang/schema/tables';

type StoredPicture = typeof media.$inferSelect & { url: string };

/** The pictures of a body, in reading order and each once, with the words that stand beside them there. */
export function imagesIn(body: DocumentJson, stored: ReadonlyMap<string, StoredPicture>): PublishedImage[] {
  const images = new Map<string, PublishedImage>();
  const visit = (node: NodeJson): void => {
    const id = node.type === 'image' ? textAttribute(node, 'mediaId') : null;
    const picture = id ? stored.get(id) : undefined;
    if (picture && !images.has(picture.id)) images.set(picture.id, published(node, picture));
    node.content?.forEach(visit);
  };
  visit(body);
  return [...images.values()];
}

const published = (
  node: NodeJson,
  { id, url, width, height, mimeType, credit }: StoredPicture,
): PublishedImage => ({
  id,
  url,
  width,
  height,
  mimeType,
  alt: textAttribute(node, 'alt') ?? '',
  caption: textAttribute(node, 'caption'),
  credit: textAttribute(node, 'credit') ?? credit,
});

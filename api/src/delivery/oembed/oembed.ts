import { element } from '@hai-dang/schema/document';
import type { PublicContext } from '../../shared/public-context.ts';
import type { PublicArticle } from '../article.type.ts';
import { globalId } from '../global-id.ts';
import { metadataOf } from '../pages/metadata.ts';
import { homeUrl } from '../pages/page-address.ts';

/** What oEmbed 1.0 answers for a rich embed. */
export interface RichEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  provider_name: string;
  provider_url: string;
  /** Seconds; nothing may be kept, since the article may be withdrawn. */
  cache_age: number;
  html: string;
  /** CSS pixels. */
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** Size that an embedded article likes to have, in CSS pixels. */
const likedSize = { width: 640, height: 480 };

/** The largest size that the consumer has room for; null where it does not say. */
export interface Room {
  width: number | null;
  height: number | null;
}

/** An article for a page of somebody else: a frame with the embed page, never larger than the room there is. */
export async function richEmbed(ctx: PublicContext, article: PublicArticle, room: Room): Promise<RichEmbed> {
  const { title, siteName, cover } = await metadataOf(ctx, article);
  const width = Math.min(likedSize.width, room.width ?? likedSize.width);
  const height = Math.min(likedSize.height, room.height ?? likedSize.height);
  // The specification limits the size of the thumbnail by the same room.
  const isRoomForCover =
    cover && cover.width <= (room.width ?? Infinity) && cover.height <= (room.height ?? Infinity);
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: article.author ?? siteName,
    provider_name: siteName,
    provider_url: homeUrl(ctx.origin, article.portal, article.language),
    cache_age: 0,
    html: element(
      'iframe',
      {
        src: `${ctx.origin}/embed/article/${globalId('Article', article.translationId)}`,
        title,
        width,
        height,
        loading: 'lazy',
        style: 'border:0;max-width:100%',
        sandbox: 'allow-scripts allow-same-origin allow-popups',
      },
      '',
    ),
    width,
    height,
    ...(isRoomForCover && {
      thumbnail_url: cover.url,
      thumbnail_width: cover.width,
      thumbnail_height: cover.height,
    }),
  };
}

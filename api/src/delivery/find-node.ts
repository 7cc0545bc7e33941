import type { PublicContext } from '../shared/context.ts';
import { findArticle } from './article.queries.ts';
import { PublicArticle } from './article.type.ts';
import { type NodeType, readGlobalId } from './global-id.ts';
import type { ArticleColumn } from './live-article.ts';
import type { Node } from './node.type.ts';
import { findPortal } from './portal.queries.ts';
import { PublicPortal } from './portal.type.ts';
import { findSection } from './section.queries.ts';
import { PublicSection } from './section.type.ts';

type Find = (ctx: PublicContext, id: string, columns: readonly ArticleColumn[]) => Promise<object | null>;

// The class of the answer tells which type of the interface it is.
const kinds: Record<NodeType, { find: Find; type: new () => Node }> = {
  Article: { find: findArticle, type: PublicArticle },
  Portal: { find: findPortal, type: PublicPortal },
  Section: { find: findSection, type: PublicSection },
};

/** What a global identifier names; null when there is nothing of the kind, or it is not live. */
export async function findNode(
  ctx: PublicContext,
  globalIdentifier: string,
  columns: readonly ArticleColumn[],
): Promise<Node | null> {
  const named = readGlobalId(globalIdentifier);
  if (!named) return null;
  const { find, type } = kinds[named.type];
  const found = await find(ctx, named.id, columns);
  return found instanceof type ? found : found && Object.assign(new type(), found);
}

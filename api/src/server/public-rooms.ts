import { PublicArticleFieldsResolver } from '../delivery/article-fields.resolver.ts';
import { PublicArticleResolver } from '../delivery/article.resolver.ts';
import { ArticleAuthenticityResolver } from '../delivery/authenticity/article-authenticity.resolver.ts';
import { EndingResolver } from '../delivery/authenticity/ending.resolver.ts';
import { VerificationResolver } from '../delivery/authenticity/verification.resolver.ts';
import { NodeResolver } from '../delivery/node.resolver.ts';
import { AddressResolver } from '../delivery/pages/address.resolver.ts';
import { ArticleMetadataResolver } from '../delivery/pages/metadata.resolver.ts';
import { PublicPortalResolver } from '../delivery/portal.resolver.ts';
import { SearchHitResolver } from '../delivery/search/search-hit.resolver.ts';
import { SearchResolver } from '../delivery/search/search.resolver.ts';
import { PublicSectionResolver } from '../delivery/section.resolver.ts';

/**
 * What each room puts behind the public door. A resolver class that is not named here is not served, and its types
 * appear in no public schema. Apart from the editorial rooms, which a process of the public side need not load.
 */
export const publicResolvers: readonly (new () => object)[] = [
  PublicPortalResolver,
  PublicSectionResolver,
  PublicArticleResolver,
  PublicArticleFieldsResolver,
  AddressResolver,
  ArticleMetadataResolver,
  SearchResolver,
  SearchHitResolver,
  ArticleAuthenticityResolver,
  EndingResolver,
  VerificationResolver,
  NodeResolver,
];

import type { PublicContext } from '../../shared/public-context.ts';
import { enumName } from '../../shared/graphql-enum.ts';
import { canonicalUrl } from '../pages/page-address.ts';
import { stateUrl } from './published-state.queries.ts';
import type { Verification } from './verification.type.ts';

/** A verification as `/verify.json` answers it, in the words of the GraphQL type. */
export const writeVerification = (ctx: PublicContext, { outcome, matches }: Verification) => ({
  outcome: enumName(outcome),
  matches: matches.map(({ portal, current, ...match }) => ({
    outcome: enumName(match.outcome),
    publicationId: match.publicationId,
    portal: portal.key,
    language: match.language,
    contentHash: match.contentHash,
    shownFrom: match.shownFrom,
    shownUntil: match.shownUntil,
    publicNote: match.publicNote,
    permalink: match.permalink,
    current: current && {
      title: current.title,
      url: canonicalUrl(ctx.origin, current),
      contentHash: current.contentHash,
      updatedAt: current.updatedAt,
      permalink: stateUrl(ctx, current.publicationId),
    },
  })),
});

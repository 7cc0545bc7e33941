import type { PublicationChangeKind } from '@hai-dang/schema';
import { portalLanguages, portals } from '@hai-dang/schema/tables';
import { eq, or } from 'drizzle-orm';
import { checkedName } from '../../people/check-name.ts';
import type { TransactionContext } from '../../shared/context.ts';
import { badUserInput } from '../../shared/errors.ts';
import { checkedContact } from '../clients/client-terms.ts';
import { endings, everyKind } from './listening.ts';

/** What is agreed with the people behind a webhook; its address is checked apart, since that asks the network. */
export interface WebhookTerms {
  name: string;
  contactEmail: string;
  kinds: PublicationChangeKind[];
  languages: string[];
}

/**
 * The terms as they are kept. Whoever takes a text over must hear of its end: withdrawals and takedowns are always among
 * the kinds. Throws BAD_USER_INPUT.
 */
export async function checkedWebhookTerms(
  tx: TransactionContext,
  portalId: string,
  terms: WebhookTerms,
): Promise<WebhookTerms> {
  const wanted = new Set([...terms.kinds, ...endings]);
  return {
    name: checkedName(terms.name),
    contactEmail: checkedContact(terms.contactEmail),
    kinds: everyKind.filter((kind) => wanted.has(kind)),
    languages: await checkedLanguages(tx, portalId, terms.languages),
  };
}

async function checkedLanguages(
  tx: TransactionContext,
  portalId: string,
  languages: readonly string[],
): Promise<string[]> {
  if (languages.length === 0) return [];
  const rows = await tx.db
    .selectDistinct({ language: portalLanguages.language })
    .from(portalLanguages)
    .innerJoin(portals, eq(portals.id, portalLanguages.portalId))
    .where(or(eq(portals.id, portalId), eq(portals.parentId, portalId)));
  const spoken = new Set(rows.map(({ language }) => language));
  for (const language of languages) {
    if (!spoken.has(language))
      throw badUserInput({ field: 'languages', code: 'languageNotOfPortal', values: { language } });
  }
  return [...new Set(languages)];
}

/** What the chain says of a webhook. Paths and queries may hold a receiver's own secrets, so only the server is named. */
export const told = ({ url, ...terms }: WebhookTerms & { url: string }) => ({
  ...terms,
  server: new URL(url).origin,
});

import { trustedDocuments } from '@hai-dang/schema/tables';
import type { Context } from '../../shared/context.ts';
import type { ListedDocument } from './read-documents.ts';

interface NamedDocument extends ListedDocument {
  name: string | null;
}

/**
 * Registers documents; what is registered already stays as it is. Every process hears of it when the transaction commits.
 * Returns the hashes that are new.
 */
export async function importDocuments(
  { db }: Pick<Context, 'db'>,
  documents: readonly NamedDocument[],
): Promise<ReadonlySet<string>> {
  if (documents.length === 0) return new Set();
  const rows = documents.map(({ hash, text, name }) => ({ hash, document: text, name }));
  const added = await db
    .insert(trustedDocuments)
    .values(rows)
    .onConflictDoNothing()
    .returning({ hash: trustedDocuments.hash });
  return new Set(added.map(({ hash }) => hash));
}

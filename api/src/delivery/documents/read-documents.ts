import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** A document as a file names it. */
export interface ListedDocument {
  /** SHA-256 of the text, in hexadecimal. */
  hash: string;
  text: string;
}

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});
const file = z.union([z.array(z.string()), manifest, z.record(z.string(), z.string())]);

/**
 * Reads a JSON file of documents: a map from hash to document (GraphQL Code Generator, Relay), a manifest of Apollo, or a
 * list of documents. Throws for a file of another kind, and for a hash that is not the SHA-256 of its document: a client
 * that asks by it would never be answered.
 */
export async function readDocuments(path: string): Promise<ListedDocument[]> {
  const listed = entriesOf(parsed(await readFile(path, 'utf8')));
  return listed.map(([given, text]) => {
    const hash = sha256(text);
    if (given !== undefined && given.toLowerCase().replace(/^sha256:/, '') !== hash)
      throw new Error(`${given} is not the SHA-256 of its document: make the file with SHA-256 hashes.`);
    return { hash, text };
  });
}

function entriesOf(content: unknown): [hash: string | undefined, text: string][] {
  const read = file.safeParse(content);
  if (!read.success)
    throw new Error('The file is neither a map from hash to document nor a list of documents.');
  if (Array.isArray(read.data)) return read.data.map((text) => [undefined, text]);
  const parts = manifest.safeParse(read.data);
  return parts.success
    ? parts.data.operations.map(({ id, body }) => [id, body])
    : Object.entries(read.data as Record<string, string>);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The file is not JSON.');
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

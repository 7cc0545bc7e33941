import { expect } from 'vitest';
import type { Execute } from '../../support/api.ts';

export interface SignedArticle {
  id: string;
  title: string;
  summary: string | null;
  bodyHtml: string;
  attribution: string;
  contentHash: string;
  publishedAt: string;
  updatedAt: string;
  permalink: string;
  history: { id: string; url: string; isCurrent: boolean; endedAt: string | null; contentHash: string }[];
  signature: { keyId: string; jws: string; statement: string; signedAt: string } | null;
}

const query = `query ($id: ID!) { node(id: $id) { ... on Article {
  id title summary bodyHtml attribution contentHash publishedAt updatedAt permalink
  history { id url isCurrent endedAt contentHash }
  signature { keyId jws statement signedAt } } } }`;

/** A live article with its signature, as the public door serves it; null when it is not live. */
export async function readSigned(execute: Execute, translationId: string): Promise<SignedArticle | null> {
  const id = Buffer.from(`Article:${translationId}`).toString('base64url');
  const { data, errors } = await execute<{ node: SignedArticle | null }>(query, { id });
  expect(errors).toEqual([]);
  return data?.node ?? null;
}

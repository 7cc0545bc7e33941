import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalContent, contentHash } from '@hai-dang/schema/document';
import type { HashedContent } from '@hai-dang/schema/document';
import { anyBody, body, paragraph } from './bodies.ts';

interface Vector {
  name: string;
  input: HashedContent;
  sha256: string;
}

const published = readFileSync(new URL('../../docs/content-hash.md', import.meta.url), 'utf8');

const vectors = [...published.matchAll(/^### ([^\n]+)$.*?^```json\n(.*?)^```$/gms)].map(
  ([, name = '', json = '']): Vector => ({ name, ...(JSON.parse(json) as Omit<Vector, 'name'>) }),
);

/** RFC 8785 for what a content holds (no numbers but small integers), written a second time. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(typeof value === 'string' ? value.normalize('NFC') : value);
  }
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

/** The algorithm of `docs/content-hash.md`, followed step by step. */
function recomputed({ language, title, slug, summary, body: document, seo }: HashedContent): string {
  const media = [...JSON.stringify(document).matchAll(/"mediaId":"([^"]+)"/g)].map(([, id]) => id);
  const text = canonical({
    language,
    title,
    slug,
    summary: summary === '' ? null : summary,
    body: document,
    seo: { title: seo.title || null, description: seo.description || null, keywords: seo.keywords ?? [] },
    media: [...new Set(media)].toSorted(),
  });
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

describe('the published vectors', () => {
  it('are at least five', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(5);
  });

  it.each(vectors)('$name', async ({ input, sha256 }) => {
    expect(await contentHash(input)).toBe(sha256);
    expect(recomputed(input)).toBe(sha256);
  });

  it('show the canonical form of the first', () => {
    const shown = /^```text\n(.+)\n```$/m.exec(published)?.[1];
    expect(vectors[0] && canonicalContent(vectors[0].input)).toBe(shown);
    expect(
      createHash('sha256')
        .update(shown ?? '')
        .digest('hex'),
    ).toBe(vectors[0]?.sha256);
  });

  it('give composed and combining marks one hash', () => {
    const [composed, combining] = vectors;
    expect(combining?.input.title).not.toBe(composed?.input.title);
    expect(combining?.sha256).toBe(composed?.sha256);
  });

  it('give an empty summary the hash of none', async () => {
    const empty = vectors.find(({ input }) => input.summary === '');
    expect(empty && (await contentHash({ ...empty.input, summary: null }))).toBe(empty?.sha256);
  });
});

describe('contentHash', () => {
  const content = {
    language: 'vi',
    title: 'Tin',
    slug: 'tin',
    summary: null,
    body: body(paragraph('a', 'một')),
    seo: {},
  };

  function reversed(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, member]) => [key, reversed(member)]),
    );
  }

  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(anyBody, fc.string(), (document, title) => {
        const given = { ...content, title, body: document };
        expect(canonicalContent(reversed(given) as HashedContent)).toBe(canonicalContent(given));
      }),
    );
  });

  it('changes with every member (LS21-14.2b)', async () => {
    const others: HashedContent[] = [
      { ...content, language: 'en' },
      { ...content, title: 'Tin ' },
      { ...content, slug: 'tin-2' },
      { ...content, summary: 'x' },
      { ...content, body: body(paragraph('b', 'một')) },
      { ...content, seo: { title: 'x' } },
      { ...content, seo: { description: 'x' } },
      { ...content, seo: { keywords: ['x'] } },
    ];
    const hashes = await Promise.all([content, ...others].map(contentHash));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

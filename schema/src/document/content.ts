import type { DocumentJson } from './document-json.ts';
import { normalizeText } from './normalize-text.ts';

/** What search engines and shared links show in place of title and summary. */
export interface Seo {
  title?: string | null;
  description?: string | null;
  keywords?: string[];
}

/** The content of one revision: a text in one language at one moment. */
export interface Content {
  title: string;
  slug: string;
  summary: string | null;
  body: DocumentJson;
  seo: Seo;
}

/**
 * The content as it is stored: texts in NFC, trimmed, without control characters, blank optional texts `null`. The body
 * is left as it is: `parseDocument` answers it in its stored form.
 */
export function normalizeContent(content: Content): Content {
  const optional = (text: string | null | undefined) => line(text ?? '') || null;
  return {
    title: line(content.title),
    slug: line(content.slug),
    summary: optional(content.summary),
    body: content.body,
    seo: {
      title: optional(content.seo.title),
      description: optional(content.seo.description),
      keywords: (content.seo.keywords ?? []).map(line).filter((keyword) => keyword !== ''),
    },
  };
}

const line = (text: string) => normalizeText(text).trim();

import type { DocumentJson } from '@hai-dang/schema/document';
import type { useMessage } from '../i18n/message-key.ts';
import type { SourceField } from './FieldRow.tsx';
import type { StaleBlock } from './operations.ts';

/** The approved revision of the source, as a translator reads it. */
export interface SourceText {
  language: string;
  title: string;
  summary: string | null;
  body: DocumentJson;
}

/** A field of the source with its stale mark; title and summary are followed under their own names, like blocks. */
export function sourceFieldOf(
  source: SourceText,
  name: 'title' | 'summary',
  staleBlocks: readonly StaleBlock[],
  onConfirm: (() => void) | undefined,
  message: ReturnType<typeof useMessage>,
): SourceField {
  return {
    label: message(`article.source.${name}`),
    text: source[name] ?? '',
    language: source.language,
    stale: staleBlocks.find(({ id }) => id === name) ?? null,
    onConfirm,
  };
}

import { textblockTypeInputRule, wrappingInputRule, type InputRule } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';

/** What a line becomes while it is typed: `## ` a heading, `- ` a list, `1. ` a numbered list, `> ` a quote. */
export function typingRules(schema: Schema): InputRule[] {
  const { heading, bulletList, orderedList, blockquote } = schema.nodes;
  return [
    heading && textblockTypeInputRule({ find: /^(#{2,4})\s$/, type: heading, getAttributes: levelOf }),
    bulletList && wrappingInputRule({ find: /^\s*[-*]\s$/, type: bulletList }),
    orderedList && wrappingInputRule({ find: /^(\d+)\.\s$/, type: orderedList, getAttributes: startOf }),
    blockquote && wrappingInputRule({ find: /^>\s$/, type: blockquote }),
  ].filter((rule) => rule !== undefined);
}

const levelOf = (match: RegExpMatchArray) => ({ level: match[1]?.length ?? 2 });
const startOf = (match: RegExpMatchArray) => ({ start: Number(match[1] ?? 1) });

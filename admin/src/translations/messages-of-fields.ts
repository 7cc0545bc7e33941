import { blockOfField, draftFieldOf, type Draft } from './draft.ts';

/** What is wrong, by the field or block that it is about; the rest belongs to the whole text or to the article. */
export interface FieldMessages {
  fields: Partial<Record<keyof Draft, string>>;
  blocks: ReadonlyMap<string, readonly string[]>;
}

export function messagesOfFields(
  issues: readonly { field?: string | null; message: string }[],
): FieldMessages {
  const fields: FieldMessages['fields'] = {};
  const blocks = new Map<string, string[]>();
  for (const { field, message } of issues) {
    if (!field) continue;
    const block = blockOfField(field);
    const name = draftFieldOf(field);
    if (block) blocks.set(block, [...(blocks.get(block) ?? []), message]);
    else if (name) fields[name] ??= message;
  }
  return { fields, blocks };
}

import type { AttributeSpec } from 'prosemirror-model';
import { contentLimits, lengthOf } from '../limits.ts';

/** What paste rules read of a DOM element; keeps the schema free of the browser's type library. */
export interface PastedElement {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): { textContent: string | null } | null;
}

/** Answers whether a value from untrusted JSON may stand in an attribute. */
export type Accepts = (value: unknown) => boolean;

function refusal(accepts: Accepts): (value: unknown) => void {
  return (value) => {
    if (!accepts(value)) throw new RangeError('Attribute value not accepted');
  };
}

/** An attribute that a node cannot be without. */
export const required = (accepts: Accepts): AttributeSpec => ({ validate: refusal(accepts) });

/** An attribute that falls back to a value. */
export const optional = (accepts: Accepts, fallback: unknown): AttributeSpec => ({
  default: fallback,
  validate: refusal(accepts),
});

export const isText: Accepts = (value) =>
  typeof value === 'string' && lengthOf(value) <= contentLimits.attributeText;

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

export const orNull =
  (accepts: Accepts): Accepts =>
  (value) =>
    value === null || accepts(value);

export const oneOf =
  (...values: readonly unknown[]): Accepts =>
  (value) =>
    values.includes(value);

export const isIntegerBetween =
  (least: number, most: number): Accepts =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/** The stable name of a block; empty only while a new block has not been saved yet. */
export const blockId = optional(orNull(isId), null);

/** Free text that may be missing: caption, credit, text alternative. */
export const optionalText = optional(orNull(isText), null);

/** HTML attributes without the empty ones, so that a copied node carries only what it has. */
export function present(attributes: Record<string, unknown>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) kept[name] = String(value);
  }
  return kept;
}

/** The block id of a pasted element; a cut block keeps its id, a copied one loses it on save. */
export function pastedId(element: PastedElement): string | null {
  const id = element.getAttribute('data-block-id');
  return isId(id) ? id : null;
}

import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { DomainError } from '../../shared/errors.ts';
import { limits } from './limits.ts';

interface Size {
  depth: number;
  fields: number;
  aliases: number;
}

const queryTooComplex = (details: Record<string, unknown>) => new DomainError('QUERY_TOO_COMPLEX', details);

/**
 * Refuses a document that is too deep or too wide, before it is validated: validation itself is what such documents
 * attack. Each fragment is measured once, so the work is never more than the document is long. Throws QUERY_TOO_COMPLEX
 * whose `reason` names the limit that was passed; a fragment that contains itself counts as too deep.
 */
export function refuseTooComplex(document: DocumentNode): void {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  const measured = new Map<string, Size>();
  const open = new Set<string>();

  function sizeOfFragment(name: string): Size {
    const known = measured.get(name);
    if (known) return known;
    const selections = fragments.get(name);
    // One that is missing is for the validation to name.
    if (!selections) return { depth: 0, fields: 0, aliases: 0 };
    if (open.has(name)) throw queryTooComplex({ reason: 'depth', max: limits.depth });
    open.add(name);
    const size = sizeOf(selections, 0);
    open.delete(name);
    measured.set(name, size);
    return size;
  }

  function sizeOf(set: SelectionSetNode, depth: number): Size {
    if (depth > limits.depth) throw queryTooComplex({ reason: 'depth', max: limits.depth });
    const total = { depth: 0, fields: 0, aliases: 0 };
    for (const selection of set.selections) {
      const isField = selection.kind === Kind.FIELD;
      if (isField) {
        total.fields += 1;
        total.aliases += selection.alias ? 1 : 0;
        total.depth = Math.max(total.depth, 1);
      }
      const inside =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? sizeOfFragment(selection.name.value)
          : selection.selectionSet && sizeOf(selection.selectionSet, depth + (isField ? 1 : 0));
      if (!inside) continue;
      total.fields += inside.fields;
      total.aliases += inside.aliases;
      total.depth = Math.max(total.depth, inside.depth + (isField ? 1 : 0));
    }
    for (const limit of ['depth', 'fields', 'aliases'] as const)
      if (total[limit] > limits[limit]) throw queryTooComplex({ reason: limit, max: limits[limit] });
    return total;
  }

  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) sizeOf(definition.selectionSet, 0);
}

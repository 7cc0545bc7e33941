import type { DocumentJson } from '@hai-dang/schema/document';
import { useDeferredValue, useMemo } from 'react';
import type { StaleBlock } from './operations.ts';
import { errorRowsOf, rowsOf, type Row } from './rows.ts';

/** The rows of the text on the screen; a keystroke does not wait for them. */
export function useRows(
  source: DocumentJson | null,
  body: DocumentJson,
  staleBlocks: readonly StaleBlock[],
  errors: ReadonlyMap<string, readonly string[]>,
): Row[] {
  const settled = useDeferredValue(body);
  return useMemo(
    () => (source ? rowsOf(source, settled, staleBlocks, errors) : errorRowsOf(settled, errors)),
    [errors, settled, source, staleBlocks],
  );
}

import { conflict } from './errors.ts';

/** Throws CONFLICT when the row was written since the caller read it. */
export function expectVersion(row: { version: number }, expectedVersion: number): void {
  if (row.version !== expectedVersion) throw conflict({ expectedVersion, actualVersion: row.version });
}

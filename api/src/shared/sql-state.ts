/** The error code of the database driver behind an error (an SQLSTATE or a Node code), however often it was wrapped. */
export function sqlState(error: unknown): string | undefined {
  return databaseError(error)?.code;
}

/** Name of the constraint that a write broke, e.g. `publications_one_live`; undefined for other errors. */
export function brokenConstraint(error: unknown): string | undefined {
  return databaseError(error)?.constraint_name;
}

/** SQLSTATE classes 08 (connection), 53 (resources), 57P (shut down), and the driver's and Node's own connection errors. */
export function isConnectionFailure(error: unknown): boolean {
  return /^(08|53|57P|CONN|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)/.test(sqlState(error) ?? '');
}

interface DatabaseError extends Error {
  code: string;
  constraint_name?: string;
}

function databaseError(error: unknown): DatabaseError | undefined {
  // Drizzle wraps what the driver throws, and keeps it as the cause.
  for (let each = error; each instanceof Error; each = each.cause) {
    if (
      'code' in each &&
      typeof each.code === 'string' &&
      /^([0-9A-Z]{5}|E[A-Z]+|CONN[A-Z_]+)$/.test(each.code)
    ) {
      return each as DatabaseError;
    }
  }
  return undefined;
}

/** A store that is not reached, or refuses: the fault of nobody who asks. Its message is for the log, not for clients. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';

  constructor(store: string, reason: unknown) {
    super(`Pictures cannot be had from ${store}: ${inWords(reason)}`);
  }
}

/** Failures of the network may have a code and no text, refusals a status and no text. */
function inWords(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  const { name, message, code, $metadata } = reason as Error & {
    code?: string;
    $metadata?: { httpStatusCode?: number };
  };
  const status = $metadata?.httpStatusCode;
  return `${name}: ${message || code}${status === undefined ? '' : ` (status ${status})`}`;
}

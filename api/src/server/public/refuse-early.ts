import type { ServerResponse } from 'node:http';
import type { DomainError } from '../../shared/errors.ts';
import { explain } from '../format-error.ts';
import { httpStatus } from '../http-status.ts';
import { dataHeaders } from '../security-headers.ts';

/** Answers a refusal without the web framework: whoever floods the door shall cost little. */
export function refuseEarly(response: ServerResponse, error: DomainError, language: string): void {
  const body = JSON.stringify({ errors: [explain(error, language)] });
  const { retryAfter } = error.details;
  response.writeHead(httpStatus(error), {
    ...dataHeaders,
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'x-request-id': crypto.randomUUID(),
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  });
  response.end(body);
}

import type { ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { type DomainError, rateLimited } from '../../shared/errors.ts';
import { explain } from '../format-error.ts';
import { httpStatus } from '../http-status.ts';
import { dataHeaders } from '../security-headers.ts';

/** A refusal as it is sent, but for the number of the request. */
export interface Refusal {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Answers a refusal without the web framework: whoever floods the door shall cost little. */
export function refuseEarly(response: ServerResponse, error: DomainError, language: string): void {
  const { retryAfter } = error.details;
  const isFlood = error.code === 'RATE_LIMITED' && typeof retryAfter === 'number';
  sendRefusal(response, isFlood ? refusalOfFlood(retryAfter, language) : refusalOf(error, language));
}

/** By language and seconds: to find the sentence would take longer than all the rest of a refusal. */
const floods = new LRUCache<string, Refusal>({ max: 1000 });

/** RATE_LIMITED in words. */
export function refusalOfFlood(retryAfter: number, language: string): Refusal {
  const name = `${language} ${retryAfter}`;
  const refusal = floods.get(name) ?? refusalOf(rateLimited(retryAfter), language);
  floods.set(name, refusal);
  return refusal;
}

function refusalOf(error: DomainError, language: string): Refusal {
  const body = JSON.stringify({ errors: [explain(error, language)] });
  const { retryAfter } = error.details;
  return {
    status: httpStatus(error),
    headers: {
      ...dataHeaders,
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
    body,
  };
}

export function sendRefusal(response: ServerResponse, { status, headers, body }: Refusal): void {
  response.writeHead(status, { ...headers, 'x-request-id': crypto.randomUUID() });
  response.end(body);
}

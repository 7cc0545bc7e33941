import type { DispatchError } from '@hai-dang/schema';
import { request } from 'undici';
import { isPublicAddress, literalAddress } from './public-address.ts';
import { safeAgent } from './safe-agent.ts';
import { type Lookup, lookupAll, type TargetRules } from './target.ts';

/** A request to somebody else's server. */
export interface Outgoing {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string;
}

/** What came of it. */
export interface Receipt {
  /** HTTP status; null when there was no answer. */
  status: number | null;
  /** Null when it was accepted (2xx). */
  error: DispatchError | null;
  /** Seconds after which the receiver asks to be tried again. */
  retryAfter: number | null;
  milliseconds: number;
}

export type SendOut = (outgoing: Outgoing, rules: TargetRules) => Promise<Receipt>;

/** From the first byte sent to the last byte read. */
const patience = 10_000;
/** Bytes of an answer that are read; they are thrown away. */
const longestAnswer = 16 * 1024;

/** Sends it, and says what came of it; it never throws. Redirects are not followed. */
export const sendOut: SendOut = (outgoing, rules) => sendThrough(lookupAll, outgoing, rules);

/** The same with another way to find the addresses of a name. */
export async function sendThrough(lookup: Lookup, outgoing: Outgoing, rules: TargetRules): Promise<Receipt> {
  const started = performance.now();
  const answered = (receipt: Partial<Receipt>): Receipt => ({
    status: null,
    error: null,
    retryAfter: null,
    ...receipt,
    milliseconds: Math.round(performance.now() - started),
  });
  const refused = whyNot(outgoing.url, rules);
  if (refused) return answered({ error: refused });
  const agent = safeAgent({ allowPrivate: rules.allowPrivate, lookup });
  try {
    const { statusCode, headers, body } = await request(outgoing.url, {
      dispatcher: agent,
      method: outgoing.method,
      headers: { 'user-agent': 'hai-dang', ...outgoing.headers },
      body: outgoing.body,
      signal: AbortSignal.timeout(patience),
    });
    await body.dump({ limit: longestAnswer });
    return answered({
      status: statusCode,
      error: errorOf(statusCode),
      retryAfter: secondsOf(headers['retry-after']),
    });
  } catch (error) {
    return answered({ error: failureOf(error) });
  } finally {
    void agent.destroy();
  }
}

/** An IP address in place of a name is never looked up, so it is checked here. */
function whyNot(text: string, { allowHttp, allowPrivate }: TargetRules): DispatchError | null {
  const url = URL.parse(text);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && allowHttp)))
    return 'addressRefused';
  const literal = literalAddress(url);
  return literal && !allowPrivate && !isPublicAddress(literal) ? 'addressPrivate' : null;
}

function errorOf(status: number): DispatchError | null {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'statusRefused';
}

function secondsOf(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : null;
}

function failureOf(error: unknown): DispatchError {
  const { code = '', name = '' } = (error ?? {}) as { code?: string; name?: string };
  if (code === 'EPRIVATE') return 'addressPrivate';
  if (/TIMEOUT|TIMEDOUT/.test(code) || name === 'TimeoutError') return 'timeout';
  if (/ENOTFOUND|EAI_/.test(code)) return 'hostUnknown';
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code) ? 'certificateInvalid' : 'connectionRefused';
}

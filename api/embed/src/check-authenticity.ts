import type { Article } from './article.ts';

/** Whether what is shown is what the portal published; `unverified` when this browser or the network cannot tell. */
export type Authenticity = 'authentic' | 'unverified' | 'altered';

type Jwk = { kid?: string; kty: string; crv: string; x: string };

interface Asked {
  host: string;
  /** Portal that was asked for, where it is known. */
  portal: string | null;
  /** Ids of the only keys that are believed; without any, those that the server names. */
  trusted: readonly string[];
  signal: AbortSignal;
}

/** Checks the signature of the very HTML that is shown, in this browser. docs/authenticity.md describes the steps. */
export async function checkAuthenticity(article: Article, asked: Asked): Promise<Authenticity> {
  const { signature } = article;
  // Without a secure connection browsers have no cryptography.
  if (!signature || !globalThis.crypto?.subtle) return 'unverified';
  try {
    if (!(await saysWhatIsShown(article, asked.portal, signature.statement))) return 'altered';
    const [header = '', payload, signed = ''] = signature.jws.split('.');
    const { alg, kid } = JSON.parse(new TextDecoder().decode(bytes(header))) as { alg: string; kid: string };
    if (payload !== '' || alg !== 'EdDSA' || kid !== signature.keyId) return 'altered';
    if (asked.trusted.length > 0 && !asked.trusted.includes(kid)) return 'altered';
    const jwk = await findKey(asked, kid);
    if (!jwk || (await thumbprint(jwk)) !== kid) return 'altered';
    const { kty, crv, x } = jwk;
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']);
    const input = utf8(`${header}.${base64url(utf8(signature.statement))}`);
    return (await crypto.subtle.verify('Ed25519', key, bytes(signed), input)) ? 'authentic' : 'altered';
  } catch {
    // The network, or a browser that does not know Ed25519.
    return 'unverified';
  }
}

async function saysWhatIsShown(article: Article, portal: string | null, statement: string): Promise<boolean> {
  const said = JSON.parse(statement) as Record<string, unknown>;
  const { id, language, title, summary, attribution, author, slug, contentHash, publishedAt, updatedAt } =
    article;
  const shown: Record<string, unknown> = {
    type: 'hai-dang/publication-statement/1',
    article: id,
    language,
    title,
    summary,
    attribution,
    author,
    slug,
    contentHash,
    publishedAt,
    updatedAt,
    sourceName: article.source?.name ?? null,
    sourceUrl: article.source?.url ?? null,
    bodySha256: await sha256(article.bodyHtml),
    ...(portal !== null && { portal }),
  };
  return Object.entries(shown).every(([name, value]) => said[name] === value);
}

/** The key of this id; asked for again past every cache when it is missing, since keys change. */
async function findKey({ host, signal }: Asked, kid: string): Promise<Jwk | undefined> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(new URL('/.well-known/jwks.json', host), {
      credentials: 'omit',
      cache,
      signal,
    });
    if (!response.ok) throw new Error('No keys');
    const { keys } = (await response.json()) as { keys: Jwk[] };
    const found = keys.find((each) => each.kid === kid);
    if (found) return found;
  }
  return undefined;
}

/** RFC 7638: the id of a key is made from the key, so nobody can put another one under it. */
const thumbprint = async ({ crv, kty, x }: Jwk): Promise<string> =>
  base64url(await digest(JSON.stringify({ crv, kty, x })));

const sha256 = async (text: string): Promise<string> =>
  Array.from(await digest(text), (byte) => byte.toString(16).padStart(2, '0')).join('');

const digest = async (text: string) => new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)));

const utf8 = (text: string) => new TextEncoder().encode(text);

const bytes = (base64: string) =>
  Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );

const base64url = (data: Uint8Array): string =>
  btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

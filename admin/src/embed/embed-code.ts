/** What is embedded, and how it is to look. */
export interface Embedded {
  kind: 'article' | 'list';
  /** Scheme, host and port of the public server. */
  host: string;
  portal: string;
  language: string;
  section: string;
  /** Entries of a list. */
  first: number;
  theme: Theme;
  /** Whether the code names one version of the web component with its hash. */
  isFixed: boolean;
  article: LiveChoice | null;
}

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** A live article as one chooses among them. */
export interface LiveChoice {
  id: string;
  slug: string;
  title: string;
  url: string;
}

/** The web component's file under the name of its content, with the hash that browsers check. */
export interface EmbedModule {
  url: string;
  integrity: string;
}

export const embedWays = ['component', 'frame', 'oembed'] as const;
export type EmbedWay = (typeof embedWays)[number];

/** An element as HTML; attributes without a value are left out. */
function html(name: string, attributes: Record<string, string | null>): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '')
    .map(([key, value]) => ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  return `<${name}${written.join('')}></${name}>`;
}

const themeOf = ({ theme }: Embedded): string | null => (theme === 'auto' ? null : theme);

/** Attributes of the web component. */
export function componentAttributes(embedded: Embedded): Record<string, string> {
  const { kind, host, portal, language, section, first, article } = embedded;
  const own = kind === 'article' ? { slug: article?.slug ?? '' } : { section, first: String(first) };
  const theme = themeOf(embedded);
  const all = { src: host, portal, language, ...own, ...(theme && { theme }) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

export function componentCode(embedded: Embedded, { url, integrity }: EmbedModule): string {
  const source: Record<string, string> = embedded.isFixed
    ? { src: url, integrity, crossorigin: 'anonymous' }
    : { src: new URL('/embed/haidang.js', embedded.host).href };
  const script = html('script', { type: 'module', ...source });
  return `${script}\n${html(`haidang-${embedded.kind}`, componentAttributes(embedded))}`;
}

/** Address of the page for frames. */
export function frameUrl(embedded: Embedded): string {
  const { kind, host, portal, language, section, first, article } = embedded;
  const url = new URL(kind === 'article' ? `/embed/article/${article?.id ?? ''}` : '/embed/list', host);
  const asked = kind === 'article' ? {} : { portal, language, section, first: String(first) };
  for (const [key, value] of Object.entries({ ...asked, theme: themeOf(embedded) }))
    if (value) url.searchParams.set(key, value);
  return url.href;
}

export const frameCode = (embedded: Embedded, title: string): string =>
  html('iframe', {
    src: frameUrl(embedded),
    title,
    width: '100%',
    height: '600',
    loading: 'lazy',
    frameborder: '0',
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
  });

/** Address that answers with oEmbed's JSON; null for a list, which oEmbed does not know. */
export function oembedUrl({ kind, host, portal, language, article }: Embedded): string | null {
  if (kind !== 'article' || !article) return null;
  // While the portal has no site of its own, its articles are read on the server.
  const path = `/read/${[portal, language, article.slug].map(encodeURIComponent).join('/')}`;
  const read = article.url.startsWith('/') ? new URL(path, host).href : article.url;
  return new URL(`/oembed?url=${encodeURIComponent(read)}`, host).href;
}

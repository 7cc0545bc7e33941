/** An attribute's value; `null` and `undefined` leave it out. */
type XmlValue = string | number | null | undefined;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Everything that XML 1.0 has no form for, not even an escaped one. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Any of these needs a closer look; most texts have none, and a sitemap has a hundred thousand of them. */
const special = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** Text for the content of an element or for an attribute's value. */
export const xmlText = (text: string): string =>
  special.test(text)
    ? text.replace(impossible, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    : text;

/** An element around children that are XML already; `null` among them is nothing. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, XmlValue>>,
  ...children: (string | null)[]
): string {
  let written = '';
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) written += ` ${attribute}="${xmlText(String(value))}"`;
  const inner = children.filter((child) => child !== null).join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** An element around a text; nothing for a text that there is not. */
export const xmlTextElement = (name: string, text: string | null | undefined): string | null =>
  text === null || text === undefined || text === '' ? null : xmlElement(name, {}, xmlText(text));

/** A whole document with its root element. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

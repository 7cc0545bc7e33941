/** An element of a well-formed page; texts are its string children, entities already resolved. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

const token =
  /<!doctype[^>]*>|<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?:\s+[a-z0-9-]+="[^"]*")*)\s*>|([^<]+)/iy;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a page in which every element that is opened is also closed, as the files of the corpus are. It is no HTML parser:
 * whatever it would have to guess, it refuses, naming the offset.
 */
export function readElements(page: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (let at = 0; at < page.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(page);
    const parent = open.at(-1);
    if (!found || !parent) throw new Error(`The page is not well formed at offset ${at}.`);
    const [, closed, opened, attributes = '', text] = found;
    if (opened) {
      const element = { name: opened, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      open.push(element);
    } else if (closed) {
      if (parent.name !== closed) throw new Error(`</${closed}> closes nothing at offset ${at}.`);
      open.pop();
    } else if (text) {
      parent.children.push(resolveEntities(text, at));
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is never closed.`);
  return root;
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([a-z0-9-]+)="([^"]*)"/gi)].map(([, name = '', value = '']) => [
      name,
      resolveEntities(value, 0),
    ]),
  );

function resolveEntities(text: string, at: number): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    const character = entities[name];
    if (character === undefined) throw new Error(`Unknown entity ${whole} after offset ${at}.`);
    return character;
  });
}

/** All elements of this name below an element, in reading order. */
export function elementsNamed({ children }: Element, name: string): Element[] {
  return childElements({ children }).flatMap((child) =>
    child.name === name ? [child, ...elementsNamed(child, name)] : elementsNamed(child, name),
  );
}

export const childElements = ({ children }: Pick<Element, 'children'>): Element[] =>
  children.filter((child) => typeof child !== 'string');

/** The words below an element, white space collapsed as a browser would. */
export function wordsOf(element: Element): string {
  const words = (each: Element | string): string =>
    typeof each === 'string' ? each : each.children.map(words).join('');
  return words(element).replace(/\s+/g, ' ').trim();
}

type Child = Node | string | null | false;

/** An element with these attributes; those that are null are left out. Text is text, never markup. */
export function element(
  name: string,
  attributes: Record<string, string | null>,
  ...children: Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}

/** A link that leaves the page of the integrator alone, and says so to those who listen to it. */
export const link = (href: string, text: string, newTab: string, attributes: Record<string, string> = {}) =>
  element(
    'a',
    { ...attributes, href, target: '_blank', rel: 'noopener' },
    text,
    element('span', { class: 'hidden' }, ` (${newTab})`),
  );

/** A moment as people write it where the text is read. */
export const time = (moment: string, language: string) =>
  element(
    'time',
    { datetime: moment },
    new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(moment)),
  );

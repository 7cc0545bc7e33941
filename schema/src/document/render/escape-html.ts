const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for the content of an element or for a quoted attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** An attribute's value: `true` for one without a value, `null` and `false` for none. */
export type AttributeValue = string | number | boolean | null | undefined;

/** Attributes in the order given, each after a space; names come from the renderer only. */
export function attributesHtml(attributes: Readonly<Record<string, AttributeValue>>): string {
  let html = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) html += ` ${name}`;
    else if (value !== null && value !== undefined && value !== false)
      html += ` ${name}="${escapeHtml(String(value))}"`;
  }
  return html;
}

/** An element around markup that is already safe. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  inner: string,
): string {
  return `<${name}${attributesHtml(attributes)}>${inner}</${name}>`;
}

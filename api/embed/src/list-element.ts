import { ask } from './ask.ts';
import type { Listed } from './article.ts';
import { documents } from './documents.ts';
import { element, link, time } from './elements.ts';
import { EmbeddedElement } from './embedded-element.ts';

/** `<haidang-list>`: the newest articles of a portal or of one of its sections, each a link to its page. */
export class ListElement extends EmbeddedElement {
  static readonly observedAttributes = ['src', 'portal', 'language', 'section', 'first', 'theme'];

  protected async load(signal: AbortSignal): Promise<Node> {
    const { words, ownLanguage: language } = this;
    const portal = this.getAttribute('portal') ?? '';
    const first = Math.min(Math.max(Number.parseInt(this.getAttribute('first') ?? '', 10) || 5, 1), 50);
    const variables = { portal, language, section: this.getAttribute('section') || null, first };
    const { articles } = await ask<{ articles: { nodes: Listed[] } }>(
      this.host,
      documents.articleList,
      variables,
      signal,
    );
    const { nodes } = articles;
    this.tell('haidang-load', { state: nodes.length > 0 ? 'shown' : 'empty' });
    if (nodes.length === 0) return element('p', { role: 'status' }, words.empty);
    const items = nodes.map((each) =>
      element(
        'li',
        { part: 'item' },
        link(this.pageOf(each, portal), each.title, words.newTab, { part: 'link' }),
        each.summary && element('p', { part: 'summary' }, each.summary),
        element('p', {}, time(each.publishedAt, language)),
      ),
    );
    const credits = [...new Set(nodes.map(({ attribution }) => attribution))];
    return element(
      'div',
      { lang: language },
      element('ul', { class: 'list', part: 'list', role: 'list', 'aria-label': words.list }, ...items),
      ...credits.map((line) => element('p', { class: 'attribution' }, line)),
    );
  }
}

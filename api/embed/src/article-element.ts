import { ask } from './ask.ts';
import type { Article, Ending } from './article.ts';
import { bodyOf } from './body-of.ts';
import { type Authenticity, checkAuthenticity } from './check-authenticity.ts';
import { documents } from './documents.ts';
import { element, link, time } from './elements.ts';
import { EmbeddedElement } from './embedded-element.ts';

const signs: Record<Authenticity, string> = { authentic: '✓ ', unverified: '? ', altered: '✕ ' };

/** `<haidang-article>`: one article, with its attribution and whether it is authentic. */
export class ArticleElement extends EmbeddedElement {
  static readonly observedAttributes = [
    'src',
    'portal',
    'language',
    'slug',
    'article-id',
    'trusted-keys',
    'heading-level',
    'theme',
  ];

  protected async load(signal: AbortSignal): Promise<Node> {
    const id = this.getAttribute('article-id');
    const variables = id
      ? { id }
      : { portal: this.getAttribute('portal'), language: this.ownLanguage, slug: this.getAttribute('slug') };
    const { article } = await ask<{ article: Article | null }>(
      this.host,
      id ? documents.articleById : documents.articleBySlug,
      variables,
      signal,
    );
    if (!article?.id) {
      const document = id ? documents.endingById : documents.endingBySlug;
      const { ending } = await ask<{ ending: Ending | null }>(this.host, document, variables, signal);
      return this.#gone(ending);
    }
    const shown = this.#shown(article);
    void this.#verify(article, shown, signal);
    this.tell('haidang-load', { state: 'shown' });
    return shown;
  }

  #gone(ending: Ending | null): Node {
    const { words } = this;
    const isGone = ending?.status === 'WITHDRAWN' || ending?.status === 'TAKEN_DOWN';
    this.tell('haidang-load', { state: isGone ? 'gone' : 'missing' });
    if (!isGone) return element('p', { role: 'status' }, words.missing);
    const { status, publicNote, endedAt, url } = ending;
    const instead = url && URL.canParse(url, this.host) ? new URL(url, this.host) : null;
    return element(
      'div',
      { role: 'status', class: 'caution' },
      element('p', {}, element('strong', {}, status === 'WITHDRAWN' ? words.withdrawn : words.takenDown)),
      publicNote && element('p', {}, publicNote),
      endedAt && element('p', {}, time(endedAt, this.ownLanguage)),
      instead?.protocol.startsWith('http') === true &&
        element('p', {}, link(instead.href, words.readInstead, words.newTab)),
    );
  }

  #shown(article: Article): HTMLElement {
    const { words } = this;
    const { language, title, summary, author, notice, section, source, publishedAt, updatedAt } = article;
    const page = this.pageOf(article, this.getAttribute('portal') ?? portalIn(article));
    const isCorrected = Date.parse(updatedAt) - Date.parse(publishedAt) > 60_000;
    const level = /^[1-6]$/.exec(this.getAttribute('heading-level') ?? '')?.[0] ?? '2';
    return element(
      'article',
      { lang: language },
      element(`h${level}`, { class: 'title', part: 'title' }, title),
      element(
        'p',
        { class: 'meta', part: 'meta' },
        `${section.name} · `,
        author && `${author} · `,
        `${words.published} `,
        time(publishedAt, language),
        isCorrected && ` · ${words.updated} `,
        isCorrected && time(updatedAt, language),
      ),
      notice && element('p', { class: 'caution', role: 'note' }, notice),
      summary && element('p', { class: 'summary', part: 'summary' }, summary),
      element('div', { class: 'body', part: 'body' }, bodyOf(article.bodyHtml, this.host, page)),
      element(
        'footer',
        { class: 'about' },
        element('p', { class: 'attribution' }, article.attribution),
        source && element('p', {}, `${words.source}: `, sourceOf(source, words.newTab)),
        element('p', {}, link(page, words.readOnPortal, words.newTab)),
        element('p', { class: 'authenticity', role: 'status' }, words.checking),
      ),
    );
  }

  async #verify(article: Article, shown: HTMLElement, signal: AbortSignal): Promise<void> {
    const { host, words } = this;
    const trusted = (this.getAttribute('trusted-keys') ?? '').split(/\s+/).filter(Boolean);
    const asked = { host, portal: this.getAttribute('portal'), trusted, signal };
    const outcome = await checkAuthenticity(article, asked);
    if (signal.aborted) return;
    const check = new URL(`/verify?hash=${article.contentHash}`, host).href;
    const said = [`${signs[outcome]}${words[outcome]} `, link(check, words.check, words.newTab)] as const;
    shown.querySelector('.authenticity')?.replaceChildren(...said);
    if (outcome === 'altered') this.#warn(shown);
    this.tell('haidang-authenticity', { outcome });
  }

  /** What is not authentic is not read by accident: it stays behind a warning. */
  #warn(shown: HTMLElement): void {
    const hidden = element('details', {}, element('summary', {}, this.words.showAnyway));
    const rest = [...shown.childNodes].filter((node) => !(node instanceof Element && node.matches('.about')));
    const warning = element(
      'p',
      { class: 'caution altered', role: 'alert' },
      signs.altered + this.words.altered,
    );
    hidden.append(...rest);
    shown.prepend(warning, hidden);
  }
}

/** The portal as the signed statement says it, where the element was not told. */
const portalIn = ({ signature }: Article): string =>
  /"portal":"([^"]+)"/.exec(signature?.statement ?? '')?.[1] ?? '';

function sourceOf({ name, url }: NonNullable<Article['source']>, newTab: string): Node | string {
  const isWeb = url !== null && /^https?:/.test(url);
  return isWeb ? link(url, name ?? url, newTab) : (name ?? url ?? '');
}

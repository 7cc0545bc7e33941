import { embedStyle } from '../../src/delivery/embed/embed-style.ts';
import { embedWords, type EmbedWords, wordsLanguage } from '../../src/delivery/embed/embed-words.ts';
import { element } from './elements.ts';

// Important declarations of the inner tree win over those of the page, so that no style of the page hides what must be
// shown. A style sheet of this kind needs no `style-src` in the Content-Security-Policy of the page.
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `:host{all:initial!important;display:block!important}:host([hidden]){display:none!important}${embedStyle}`,
);

/** Where this module came from: the server, unless the element names another one. */
const ownHost = new URL(import.meta.url).origin;

/** What both elements share: attributes, shadow root, the states on the way, and asking anew. */
export abstract class EmbeddedElement extends HTMLElement {
  #asking: AbortController | null = null;
  #content: HTMLElement;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#content = element('div', { class: 'embed' });
    root.append(this.#content);
  }

  /** Asks, and gives what is to be shown. Throws when it cannot be had. */
  protected abstract load(signal: AbortSignal): Promise<Node>;

  connectedCallback(): void {
    this.#reload();
  }

  disconnectedCallback(): void {
    this.#asking?.abort();
    this.#asking = null;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (name === 'theme') this.#dress();
    else if (before !== after && this.#asking) this.#reload();
  }

  protected get host(): string {
    return this.getAttribute('src') || ownHost;
  }

  // Not `language`: frameworks set a property of that name in place of the attribute, where there is one.
  protected get ownLanguage(): string {
    return this.getAttribute('language') || 'vi';
  }

  protected get words(): EmbedWords {
    return embedWords(this.ownLanguage);
  }

  /** Where an article is read: on its portal, or on the server while the portal has no site of its own. */
  protected pageOf({ url, slug }: { url: string; slug: string }, portal: string): string {
    const path = ['/read', portal, this.ownLanguage, slug].map((part, at) =>
      at ? encodeURIComponent(part) : part,
    );
    return url.startsWith('/') ? new URL(path.join('/'), this.host).href : url;
  }

  protected tell(name: string, detail: Record<string, string>): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #dress(): void {
    this.#content.lang = wordsLanguage(this.ownLanguage);
    this.#content.dataset['theme'] = this.getAttribute('theme') ?? 'auto';
  }

  /** Once for all attributes that change together. */
  #reload(): void {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#dress();
    queueMicrotask(() => void this.#show(asking.signal));
  }

  async #show(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    if (!this.#content.hasChildNodes()) this.#fill(element('p', { role: 'status' }, this.words.loading));
    this.setAttribute('aria-busy', 'true');
    try {
      const content = await this.load(signal);
      if (signal.aborted) return;
      this.#fill(content);
    } catch {
      if (signal.aborted) return;
      this.#fill(this.#failure());
      this.tell('haidang-load', { state: 'failed' });
    }
    this.removeAttribute('aria-busy');
  }

  #failure(): Node {
    const retry = element('button', { type: 'button' }, this.words.retry);
    retry.addEventListener('click', () => {
      this.#fill(element('p', { role: 'status' }, this.words.loading));
      this.#reload();
    });
    return element('div', { role: 'alert' }, element('p', {}, this.words.failed), retry);
  }

  #fill(content: Node): void {
    this.#content.replaceChildren(content);
  }
}

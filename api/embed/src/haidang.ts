import { ArticleElement } from './article-element.ts';
import { ListElement } from './list-element.ts';

// A page may load the module twice, under its two addresses.
if (!customElements.get('haidang-article')) customElements.define('haidang-article', ArticleElement);
if (!customElements.get('haidang-list')) customElements.define('haidang-list', ListElement);

import { escapeHtml } from '@hai-dang/schema/document';
import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';
import { type GuidePage, guidePages, isGuidePage } from './guide-pages.ts';
import { guideStyle } from './guide-style.ts';

/** HTML in the text stays text. */
const markdown = new MarkdownIt({ html: false });

/** What may be wider than a telephone scrolls by itself, with the keyboard too. */
const { rules } = markdown.renderer;
rules['table_open'] = () => '<div class="wide" tabindex="0" role="group" aria-label="Table"><table>';
rules['table_close'] = () => '</table></div>';
rules['fence'] = (tokens, index) => {
  const { content = '', info = '' } = tokens[index] ?? {};
  const name = escapeHtml(info === '' ? 'Code' : `Code: ${info}`);
  return `<pre tabindex="0" role="group" aria-label="${name}"><code>${escapeHtml(content)}</code></pre>\n`;
};

/** A page of the guide, from its Markdown, with the way to the others. It has no script. */
export function guideHtml(page: GuidePage, source: string, hasGraphiql: boolean): string {
  const tokens = markdown.parse(source, {});
  nameHeadings(tokens);
  for (const { children } of tokens) leadToPages(children ?? [], page);
  const title = /^# (.+)$/m.exec(source)?.[1] ?? guidePages[page];
  const pages = Object.entries(guidePages).map(
    ([name, word]) =>
      `<li><a href="/docs/${name}"${name === page ? ' aria-current="page"' : ''}>${word}</a></li>`,
  );
  const tools = [
    ...(hasGraphiql ? ['<a href="/graphql">GraphiQL</a>'] : []),
    '<a href="/schema.graphql" download>SDL</a>',
    `<a href="/docs/${page}.md">Markdown</a>`,
  ];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Hải Đăng</title><link rel="alternate" type="text/markdown" href="/docs/${page}.md">
<style>${guideStyle}</style></head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header><a class="home" href="/" lang="vi">Hải Đăng</a><span>${tools.join('')}</span></header>
<div class="guide"><nav aria-label="Guide"><ul>${pages.join('')}</ul></nav>
<main id="content" tabindex="-1">
${markdown.renderer.render(tokens, markdown.options, {})}</main></div>
</body></html>
`;
}

/** Headings get the ids that links between the pages mean, and lead to themselves, so that their address can be copied. */
function nameHeadings(tokens: Token[]): void {
  const slugger = new GithubSlugger();
  for (const [index, token] of tokens.entries()) {
    const text = tokens[index + 1];
    if (token.type !== 'heading_open' || !text) continue;
    const id = slugger.slug(text.content);
    token.attrSet('id', id);
    const [link] = markdown.parseInline(`[${id}](#${id})`, {});
    const [opening, , closing] = link?.children ?? [];
    if (opening && closing) text.children = [opening, ...(text.children ?? []), closing];
  }
}

/** Links between the files become links between the pages; what is not served, such as a page for operators, loses its link. */
function leadToPages(tokens: Token[], page: GuidePage): void {
  for (const [index, token] of tokens.entries()) {
    const target = String(token.attrGet('href') ?? '#');
    if (token.type !== 'link_open' || /^(https?:|#)/.test(target)) continue;
    const { pathname, hash } = new URL(target, `http://guide/docs/${page}`);
    const name = pathname.replace(/^\/docs\/|\.md$/g, '');
    if (isGuidePage(name)) token.attrSet('href', `/docs/${name}${hash}`);
    else {
      const closing = tokens.slice(index).find(({ type }) => type === 'link_close');
      token.attrs = null;
      for (const each of [token, closing]) if (each) each.tag = 'span';
    }
  }
}

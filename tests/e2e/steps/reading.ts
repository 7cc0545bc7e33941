import type { Page } from 'playwright-core';
import { portalKey, type OpenPortal } from './open-portal.ts';

/** What a reader of the public door gets of an article. */
export interface PublicText {
  title: string;
  slug: string;
  bodyHtml: string;
  contentHash: string;
  isStale: boolean;
  changeNote: string | null;
}

const liveTexts = /* GraphQL */ `
  query ($portal: String!, $language: LanguageTag!) {
    articles(portal: $portal, language: $language) {
      nodes {
        title
        slug
        bodyHtml
        contentHash
        isStale
        changeNote
      }
    }
  }
`;

/** Every live text of the portal in a language, over HTTP and without signing in. */
export async function readPublic({ url }: OpenPortal, language: string): Promise<PublicText[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: liveTexts, variables: { portal: portalKey, language } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { articles: { nodes: PublicText[] } };
    errors?: unknown;
  };
  if (!data) throw new Error(`The public door refused: ${JSON.stringify(errors)}`);
  return data.articles.nodes;
}

interface PreviewAnswer {
  data: { translation: { preview: { bodyHtml: string; contentHash: string } } };
}

/**
 * Opens the preview of the text on the screen: the HTML that the frame was given, and the HTML that it shows, both without
 * the page around the body. Closes it again.
 */
export async function readPreview(page: Page): Promise<{ given: string; hash: string; shown: string }> {
  const answer = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('query TranslationPreview'),
  );
  await page.getByRole('button', { name: 'Xem trước' }).click();
  const { data } = (await (await answer).json()) as PreviewAnswer;
  const frame = page.getByRole('dialog', { name: /^Xem trước/ }).locator('iframe');
  const main = frame.contentFrame().locator('main');
  const shown = await main.evaluate((element) => {
    const body = element.cloneNode(true) as HTMLElement;
    for (const part of body.querySelectorAll(
      ':scope > .section, :scope > h1, :scope > .summary, :scope > footer',
    ))
      part.remove();
    return body.innerHTML.trim();
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  const { bodyHtml, contentHash } = data.translation.preview;
  return { given: bodyHtml, hash: contentHash, shown };
}

/** The same HTML as a browser writes it, with pictures at the address where colleagues see them before publishing. */
export const asShown = (page: Page, html: string): Promise<string> =>
  page.evaluate((text) => {
    const template = document.createElement('template');
    template.innerHTML = text.replaceAll('src="/media/', 'src="/editorial/media/');
    return template.innerHTML;
  }, html);

import { canonicalLanguageTag } from '@hai-dang/schema';
import { element, escapeHtml } from '@hai-dang/schema/document';
import type { PublicPage } from '../../server/public-page.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import type { LivePortal } from '../directory.ts';
import { readPublicDirectory } from '../portal.queries.ts';
import type { Ended } from './find-address.ts';
import { momentText } from './moment-text.ts';
import { listPath } from './page-address.ts';
import { framed } from './page-frame.ts';
import { type PageText, pageText } from './page-text.ts';

interface Asked {
  portal?: string | undefined;
  language?: string | undefined;
}

/** 410: what was here is gone. Readers are told when and, in the newsroom's words, why; no word of the text is left. */
export async function endedPage(
  ctx: PublicContext,
  asked: Asked,
  { status, publicNote, endedAt }: Ended,
): Promise<PublicPage> {
  const { portal, language, text } = await surroundings(ctx, asked);
  const since = endedAt && momentText(endedAt, language, portal?.timeZone ?? 'UTC');
  const body = [
    `<p>${text[`${status}Hint`]}</p>`,
    publicNote === null ? '' : element('p', { class: 'note' }, escapeHtml(publicNote)),
    since === null
      ? ''
      : `<p>${text.endedAt} ${element('time', { datetime: endedAt?.toISOString() }, escapeHtml(since))}</p>`,
  ];
  return message(410, language, portal, text, text[status], body.join('\n'));
}

/** 404: nothing was ever here. */
export async function missingPage(ctx: PublicContext, asked: Asked): Promise<PublicPage> {
  const { portal, language, text } = await surroundings(ctx, asked);
  return message(404, language, portal, text, text.notFound, `<p>${text.notFoundHint}</p>`);
}

/** The language of the address, or else of the reader. */
async function surroundings(ctx: PublicContext, asked: Asked) {
  const portal = (await readPublicDirectory(ctx)).byKey.get(asked.portal ?? '') ?? null;
  const tag = canonicalLanguageTag(asked.language ?? '');
  const language = portal?.languages.find((each) => each.language === tag)?.language ?? ctx.language;
  return { portal, language, text: pageText(language) };
}

function message(
  status: number,
  language: string,
  portal: LivePortal | null,
  text: PageText,
  heading: string,
  body: string,
): PublicPage {
  const spoken = portal?.languages.find((each) => each.language === language);
  const list = portal && spoken?.isEnabled ? listPath(portal.key, language) : null;
  const name = spoken?.name ?? portal?.key ?? 'Hải Đăng';
  const way = list === null ? '' : `<p>${element('a', { href: list }, text.toList)}</p>`;
  return framed({
    status,
    language,
    head: `<title>${escapeHtml(`${heading} - ${name}`)}</title>\n<meta name="robots" content="noindex">`,
    portal: portal && list !== null ? { key: portal.key, name, href: list } : null,
    languages: [],
    main: element('div', { class: 'ended' }, `<h1>${heading}</h1>${body}${way}`),
  });
}

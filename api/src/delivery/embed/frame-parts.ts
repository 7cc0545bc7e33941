import { element, escapeHtml } from '@hai-dang/schema/document';
import { dayText } from '../pages/moment-text.ts';
import type { EmbedWords } from './embed-words.ts';

/** A link that opens in a tab of its own, and says so to those who listen to it. */
export const frameLink = (href: string, text: string, words: EmbedWords): string =>
  element(
    'a',
    { href, target: '_blank', rel: 'noopener' },
    `${escapeHtml(text)}<span class="hidden"> (${words.newTab})</span>`,
  );

/** A day as people write it where the text is read, in the portal's time zone. */
export const frameTime = (moment: Date, language: string, timeZone: string): string =>
  element('time', { datetime: moment.toISOString() }, escapeHtml(dayText(moment, language, timeZone)));

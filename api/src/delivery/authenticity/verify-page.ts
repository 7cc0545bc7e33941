import { interfaceLanguages } from '@hai-dang/schema';
import { element, escapeHtml } from '@hai-dang/schema/document';
import type { PublicPage } from '../../server/public-page.ts';
import { DomainError } from '../../shared/errors.ts';
import type { PublicContext } from '../../shared/public-context.ts';
import { issueSentence } from '../../shared/sentence.ts';
import { momentText, ownName } from '../pages/moment-text.ts';
import { canonicalUrl } from '../pages/page-address.ts';
import { framed } from '../pages/page-frame.ts';
import { pageText } from '../pages/page-text.ts';
import { type AuthenticityWords, authenticityWords } from './page-words.ts';
import { type Claim, type ClaimInput, guessClaim, readClaim } from './verification-claim.ts';
import type { Verification, VerifiedPublication } from './verification.type.ts';
import { verifyPublication } from './verify-publication.ts';

/** Never by colour or sign alone: the words stand beside it. */
const signs = { current: '✓', superseded: '↻', withdrawn: '✕', takenDown: '✕', unknown: '?' } as const;

const formStyle = `.languages { margin: 0 0 1.5rem } .ask { display: grid; gap: .6rem; justify-items: start; margin: 0 0 2.5rem } .ask label { font-weight: 600 }
.ask textarea { width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--quiet); border-radius: 4px; padding: .6rem .8rem }
.ask p { margin: 0 } .hint { color: var(--quiet); font-size: .9375rem } .issue { font-weight: 600; color: var(--amber) }
.ask button { font: inherit; font-weight: 600; color: var(--paper); background: var(--link); border: 0; border-radius: 4px; padding: .55rem 1.4rem; cursor: pointer }
.ended dl + dl { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line) }`;

interface Asked extends ClaimInput {
  /** One field for all: a hash, an address or a text. */
  q?: string | undefined;
}

/** The page with the form and, once something was asked, the answer; it needs no script. */
export async function verifyPage(ctx: PublicContext, asked: Asked): Promise<PublicPage> {
  const { language } = ctx;
  const words = authenticityWords(language);
  const typed = asked.q ?? asked.url ?? asked.hash ?? asked.text ?? '';
  const answer = await answerTo(ctx, asked);
  const page = framed({
    language,
    status: answer && 'issue' in answer ? 400 : 200,
    head: `<title>${words.verifyTitle} - Hải Đăng</title>${answer ? '\n<meta name="robots" content="noindex">' : ''}\n<style>${formStyle}</style>`,
    portal: null,
    languages: [],
    main: [
      languageLinks(language),
      `<h1>${words.verifyTitle}</h1><p class="summary">${words.verifyIntro}</p>`,
      form(language, words, typed, answer && 'issue' in answer ? answer.issue : null),
      answer && 'outcome' in answer ? result(ctx, words, answer) : '',
    ].join('\n'),
  });
  // The form is for this server; nothing else may take it.
  const policy = page.headers?.['content-security-policy']?.replace(
    "form-action 'none'",
    "form-action 'self'",
  );
  return { ...page, headers: { ...page.headers, ...(policy && { 'content-security-policy': policy }) } };
}

const languageLinks = (current: string): string =>
  element(
    'nav',
    { class: 'languages', 'aria-label': pageText(current).languages },
    element(
      'ul',
      {},
      interfaceLanguages
        .map((language) => {
          const attributes = { href: `/verify?lang=${language}`, lang: language, hreflang: language };
          const marked = { ...attributes, 'aria-current': language === current ? 'true' : null };
          return element('li', {}, element('a', marked, escapeHtml(ownName(language))));
        })
        .join(''),
    ),
  );

async function answerTo(
  ctx: PublicContext,
  { q, ...named }: Asked,
): Promise<Verification | { issue: string } | null> {
  const given = q?.trim() ? guessClaim(q) : named;
  if (!Object.values(given).some((value) => value?.trim())) return null;
  try {
    const claim: Claim = readClaim(given);
    return await verifyPublication(ctx, claim);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'BAD_USER_INPUT') throw error;
    const [first] = error.details['fields'] as { code: string; values?: Record<string, string | number> }[];
    return { issue: issueSentence(ctx.language, first ?? { code: 'invalid' }) };
  }
}

function form(language: string, words: AuthenticityWords, typed: string, issue: string | null): string {
  const described = {
    'aria-describedby': issue ? 'hint issue' : 'hint',
    'aria-invalid': issue ? 'true' : null,
  };
  return element(
    'form',
    { class: 'ask', method: 'post', action: `/verify?lang=${language}` },
    `<label for="q">${words.verifyField}</label>
${element('textarea', { id: 'q', name: 'q', rows: 6, required: true, ...described }, escapeHtml(`\n${typed}`))}
<p id="hint" class="hint">${words.verifyFieldHint}</p>
${issue ? `<p id="issue" class="issue" role="alert">${escapeHtml(issue)}</p>` : ''}
<button type="submit">${words.verifyButton}</button>`,
  );
}

function result(ctx: PublicContext, words: AuthenticityWords, { outcome, matches }: Verification): string {
  const heading = `<h2 id="result"><span aria-hidden="true">${signs[outcome]}</span> ${words[outcome]}</h2>`;
  const found = matches.map((match) => publication(ctx, words, match));
  return element(
    'section',
    { class: 'ended', 'aria-labelledby': 'result', role: 'status' },
    `${heading}<p>${words[`${outcome}Hint`]}</p>${found.join('\n')}`,
  );
}

function publication(ctx: PublicContext, words: AuthenticityWords, match: VerifiedPublication): string {
  const { portal, language, shownFrom, shownUntil, publicNote, permalink, current, contentHash } = match;
  const time = (moment: Date) =>
    element(
      'time',
      { datetime: moment.toISOString() },
      escapeHtml(momentText(moment, ctx.language, portal.timeZone)),
    );
  const until = shownUntil && `${words.until} ${time(shownUntil)}`;
  const name = portal.languages.find((each) => each.language === language)?.name ?? portal.key;
  const title = (text: string) => element('span', { lang: language }, escapeHtml(text));
  const entries: [string, string][] = [
    [words.portal, title(name)],
    [words.language, escapeHtml(ownName(language))],
    [words.shown, [shownFrom && time(shownFrom), until].filter(Boolean).join(' ')],
    [words.note, publicNote === null ? '' : title(publicNote)],
    [
      words.currentText,
      current ? element('a', { href: canonicalUrl(ctx.origin, current) }, title(current.title)) : '',
    ],
    [words.permalink, permalink ? element('a', { href: permalink }, escapeHtml(permalink)) : ''],
    [words.contentHash, contentHash ? element('code', {}, contentHash) : ''],
  ];
  const list = entries
    .filter(([, value]) => value !== '')
    .map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`);
  return `<dl>${list.join('')}</dl>`;
}

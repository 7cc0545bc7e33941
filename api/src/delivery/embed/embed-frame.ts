import { element, escapeHtml } from '@hai-dang/schema/document';
import type { PublicPage } from '../../server/public-page.ts';
import { embedStyle } from './embed-style.ts';
import { wordsLanguage } from './embed-words.ts';

/** Any page may show it in a frame. Nothing in it runs; players of allowed hosts may stand in a body. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data: https:",
  "media-src 'self' https:",
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://w.soundcloud.com',
  "form-action 'none'",
  "base-uri 'none'",
  'frame-ancestors *',
].join('; ');

const frameStyle = `html{-webkit-text-size-adjust:100%}body{margin:0}.embed{min-height:100vh}${embedStyle}`;

interface Frame {
  language: string;
  title: string;
  /** `light` or `dark`; what the reader prefers for anything else. */
  theme: string | undefined;
  /** Where the same is read on its own. */
  canonical?: string | undefined;
  main: string;
  status?: number;
}

/** A page for a frame of somebody else's page; links in it open in a tab of their own. */
export function embedFrame({ language, title, theme, canonical, main, status = 200 }: Frame): PublicPage {
  const lang = wordsLanguage(language);
  const content = element('main', { class: 'embed', lang, 'data-theme': theme ?? 'auto' }, main);
  const link = canonical === undefined ? '' : `<link rel="canonical" href="${escapeHtml(canonical)}">`;
  return {
    status,
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
${link}
<style>${frameStyle}</style>
</head>
<body>
${content}
</body>
</html>
`,
    headers: { 'content-language': language, 'content-security-policy': policy, 'x-robots-tag': 'noindex' },
  };
}

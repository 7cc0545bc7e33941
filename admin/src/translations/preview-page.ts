import { fontFamilies } from '../theme/fonts.ts';
import type { ResultOf } from '../graphql.ts';
import type { TranslationPreview } from './operations.ts';

type PreviewContent = NonNullable<ResultOf<typeof TranslationPreview>['translation']>['preview'];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const fontOf = (language: string): string =>
  language in fontFamilies ? fontFamilies[language as keyof typeof fontFamilies] : fontFamilies.base;

/** A page in the manner of a portal around the rendered body; the body itself is the API's, untouched. */
export function previewPage(preview: PreviewContent, language: string): string {
  const source = [preview.author, preview.sourceName]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
  // Pictures of a text that is not live yet are shown to its colleagues only, under their own address.
  const body = preview.bodyHtml.replaceAll('src="/media/', 'src="/editorial/media/');
  return `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8"><base target="_blank">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(preview.title)}</title><style>
body{margin:0;color:#16242f;background:#fff;font:17px/1.75 ${fontOf(language)}}
main{max-width:70ch;margin:0 auto;padding:2rem 1.25rem 4rem;overflow-wrap:anywhere}
.section{color:#14507a;font-weight:600;font-size:.9rem}h1{font-size:2rem;line-height:1.35;margin:.4rem 0 1rem}
.summary{font-weight:600}h2{font-size:1.4rem;line-height:1.4}h3{font-size:1.2rem}h4{font-size:1.05rem}
img,video,iframe{max-width:100%;height:auto}figure{margin:1.5rem 0}figcaption{font-size:.9rem;color:#4c5b67}
table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #dde4ea;padding:.4rem .7rem;text-align:left;vertical-align:top}
blockquote{margin:1.25rem 0;padding-left:1rem;border-left:3px solid #14507a}aside{padding:.75rem 1rem;background:#e8f1f7;border-left:3px solid #14507a}
a{color:#14507a}footer{margin-top:2.5rem;padding-top:1rem;border-top:1px solid #dde4ea;font-size:.95rem}
</style></head><body><main><p class="section">${escape(preview.sectionName)}</p><h1>${escape(preview.title)}</h1>
${preview.summary ? `<p class="summary">${escape(preview.summary)}</p>` : ''}${body}
<footer>${source ? `<p>${escape(source)}</p>` : ''}<p>${escape(preview.attribution)}</p></footer></main></body></html>`;
}

/**
 * The style of the reader pages, in the page itself: one request shows everything. Lines are high enough for Vietnamese
 * double marks (ế, ữ, ợ); East Asian fonts follow the language, since the same character has different shapes.
 */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d2a33; --quiet: #55636d; --sea: #0b3a53; --link: #0b5580;
  --amber: #b45309; --line: #d9dee2; --wash: #f1efe8; --caution: #fdf3dc; }
@media (prefers-color-scheme: dark) { :root { --paper: #0d1a22; --ink: #e6edf1; --quiet: #a3b3bd; --sea: #8fc7e6;
  --link: #9ad0ee; --amber: #f5b301; --line: #27404f; --wash: #13252f; --caution: #2a2410; } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem }
body { margin: 0; background: var(--paper); color: var(--ink); font-size: 1.0625rem; line-height: 1.7;
  font-family: "Be Vietnam Pro", "Noto Sans", "Segoe UI", Roboto, system-ui, sans-serif; overflow-wrap: break-word }
:lang(zh) { font-family: "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif }
:lang(zh-Hant) { font-family: "Noto Sans TC", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", sans-serif }
:lang(ja) { font-family: "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; line-break: strict }
:lang(ko) { font-family: "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; word-break: keep-all }
:lang(vi), :lang(en) { font-family: "Be Vietnam Pro", "Noto Sans", "Segoe UI", Roboto, system-ui, sans-serif; line-break: auto; word-break: normal }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .2em }
a:hover { text-decoration-thickness: .12em }
:focus-visible { outline: 3px solid var(--amber); outline-offset: 2px; border-radius: 2px }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--sea); color: var(--paper); z-index: 1 }
.skip:focus { top: .5rem }
.frame { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem }
.masthead { border-bottom: 1px solid var(--line) }
.masthead .frame { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: baseline; justify-content: space-between;
  padding-top: 1rem; padding-bottom: .9rem }
.portal { color: var(--sea); font-weight: 600; text-decoration: none; line-height: 1.5 }
.languages ul, .sections ul, .tags ul, .follow ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; align-items: baseline }
.languages a, .sections a, .follow a { display: inline-block; padding: .2rem 0; text-decoration: none }
.languages a:hover, .sections a:hover, .follow a:hover { text-decoration: underline }
.languages { font-size: .9375rem } a[aria-current] { color: inherit; font-weight: 600 }
main.frame { padding-top: clamp(1.75rem, 5vw, 3.25rem); padding-bottom: 2rem; outline: none }
.kicker { margin: 0 0 .6rem; font-size: .9375rem; font-weight: 600 } .kicker a { color: var(--amber); text-decoration: none }
.kicker a:hover { text-decoration: underline }
h1 { margin: 0 0 1.1rem; font-size: clamp(1.75rem, 5.2vw, 2.5rem); line-height: 1.32; font-weight: 700; letter-spacing: -.01em;
  color: var(--sea); text-wrap: balance }
h1.long { font-size: clamp(1.5rem, 4vw, 2rem); line-height: 1.4; text-wrap: pretty }
h1:lang(zh), h1:lang(ja), h1:lang(ko) { letter-spacing: 0; line-height: 1.4 } h1:lang(ja), h2:lang(ja) { word-break: auto-phrase }
.summary { margin: 0 0 1.4rem; font-size: 1.2rem; line-height: 1.65; color: var(--ink); font-weight: 500 }
.byline { margin: 0 0 2rem; padding: .7rem 0; border: solid var(--line); border-width: 1px 0; color: var(--quiet); font-size: .9375rem;
  display: flex; flex-wrap: wrap; gap: .1rem 1.5rem } .byline b { color: var(--ink); font-weight: 600 }
.caution { margin: 0 0 2rem; padding: .9rem 1.1rem; background: var(--caution); border-inline-start: 4px solid var(--amber) }
.caution p { margin: 0 } .caution p + p { margin-top: .5rem }
.article-body { font-size: 1.125rem; line-height: 1.8 } .article-body:lang(zh), .article-body:lang(ja) { line-height: 1.95 }
.article-body > * { margin: 0 0 1.15em } .article-body h2, .article-body h3, .article-body h4 { line-height: 1.4; margin: 1.9em 0 .6em; color: var(--sea) }
.article-body h2 { font-size: 1.45rem } .article-body h3 { font-size: 1.2rem } .article-body h4 { font-size: 1.0625rem }
.article-body li { margin: .3em 0 } .article-body ul, .article-body ol { padding-inline-start: 1.4em }
img, video { max-width: 100%; height: auto; display: block; border-radius: 3px } figure { margin: 2rem 0 }
figure > img { background: var(--wash); width: 100% }
figcaption { margin-top: .55rem; font-size: .9375rem; line-height: 1.55; color: var(--quiet) } .credit { font-size: inherit; font-style: italic }
iframe { width: 100%; aspect-ratio: 16 / 9; border: 0; display: block } audio { width: 100% }
.gallery { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 1rem; margin: 2rem 0 } .gallery figure { margin: 0 }
blockquote { margin: 1.8rem 0; padding: .1rem 0 .1rem 1.25rem; border-inline-start: 3px solid var(--amber); font-size: 1.1em }
.callout { padding: .9rem 1.1rem; background: var(--wash); border-inline-start: 4px solid var(--sea) } .callout > * { margin: 0 }
.callout > * + * { margin-top: .5rem } .callout-warning { background: var(--caution); border-color: var(--amber) }
.table-scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.55; font-variant-numeric: tabular-nums }
th, td { padding: .5rem .7rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; min-width: 6rem }
th { background: var(--wash) } .align-center { text-align: center } .align-right { text-align: end }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem auto; width: 40% } rt { font-size: .55em }
.about { margin-top: 2.75rem; padding-top: 1.25rem; border-top: 2px solid var(--sea); font-size: .9375rem; line-height: 1.65 }
.attribution { margin: 0 0 1rem; font-size: 1.0625rem; font-weight: 600; color: var(--sea) }
.attribution span { display: block; font-size: .9375rem; font-weight: 400; color: var(--quiet) }
dl { margin: 0; display: grid; grid-template-columns: minmax(9rem, auto) 1fr; gap: .35rem 1.25rem } dt { color: var(--quiet) } dd { margin: 0; min-width: 0 }
dd ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 .9rem; align-items: baseline }
code { font: .85em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere }
.foot { margin-top: 2.5rem; border-top: 1px solid var(--line); font-size: .9375rem; color: var(--quiet) }
.foot .frame { padding-top: 1.1rem; padding-bottom: 2.5rem; display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: space-between }
.follow { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline } .follow p { margin: 0 }
.sections { margin: 0 0 1.5rem; font-size: .9375rem }
.list { list-style: none; margin: 0; padding: 0 } .list > li { border-top: 1px solid var(--line); padding: 1.35rem 0; display: flow-root }
.list h2 { margin: 0 0 .35rem; font-size: 1.25rem; line-height: 1.45; text-wrap: pretty } .list h2 a { color: var(--sea); text-decoration: none }
.list h2 a:hover { text-decoration: underline } .list p { margin: 0 } .list time { color: var(--quiet); font-size: .9375rem }
.list img { float: inline-end; width: 9.5rem; aspect-ratio: 3 / 2; object-fit: cover; margin: .2rem 0 .5rem 1.25rem }
.more { display: inline-block; margin-top: .5rem; padding: .55rem 1.1rem; border: 1px solid var(--link); border-radius: 4px; text-decoration: none; font-weight: 600 }
.ended { max-width: 36rem } .ended p { margin: 0 0 1rem } .note { padding: 1rem 1.2rem; background: var(--wash); border-inline-start: 4px solid var(--sea) }
@media (max-width: 30rem) { body { font-size: 1rem } .article-body { font-size: 1.0625rem } .summary { font-size: 1.1rem }
  .sections ul { flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; padding-bottom: .4rem }
  dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .6rem } .list img { width: 6.5rem; margin-inline-start: .9rem } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
@media print { :root { --paper: #fff; --ink: #000; --quiet: #333; --sea: #000; --link: #000; --amber: #000; --line: #999; --wash: #fff; --caution: #fff }
  .skip, .languages, .foot, .sections, iframe, video, audio { display: none } body { font-size: 11pt } .frame { max-width: none; padding: 0 }
  .article-body { font-size: 11pt } .article-body a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 85% }
  h1, h2, h3, h4, figure, .caution { break-inside: avoid; break-after: avoid } }
`;

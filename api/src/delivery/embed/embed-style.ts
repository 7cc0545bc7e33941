// Read by the web component as well, which is built for browsers: nothing may be imported here.

const dark = `--t:var(--haidang-text,#e6edf1);--q:var(--haidang-muted,#a3b3bd);--l:var(--haidang-link,#9ad0ee);--a:var(--haidang-accent,#f5b301);--n:var(--haidang-line,#27404f);--s:var(--haidang-surface,#0d1a22);--w:var(--haidang-wash,#13252f);--x:#ffb4a9;color-scheme:dark`;

/**
 * The look of what is embedded, the same in the web component and in the frame. Its custom properties begin with
 * `--haidang-`; docs/embedding.md lists them. Lines leave room for Vietnamese double marks (ế, ữ, ợ), and East Asian fonts
 * follow the language, since the same character has different shapes.
 */
export const embedStyle = `
.embed{--t:var(--haidang-text,#1d2a33);--q:var(--haidang-muted,#55636d);--l:var(--haidang-link,#0b5580);--a:var(--haidang-accent,#b45309);--n:var(--haidang-line,#d9dee2);--s:var(--haidang-surface,#fbfaf7);--w:var(--haidang-wash,#f1efe8);--x:#a3170b;color-scheme:light;
box-sizing:border-box;padding:var(--haidang-padding,1em);background:var(--s);color:var(--t);font:400 var(--haidang-font-size,1em)/1.7 var(--haidang-font,"Be Vietnam Pro","Noto Sans","Segoe UI",Roboto,system-ui,sans-serif);overflow-wrap:break-word;text-align:start}
@media (prefers-color-scheme:dark){.embed:not([data-theme=light]){${dark}}}
.embed[data-theme=dark]{${dark}}
.embed :lang(zh),.embed:lang(zh){font-family:var(--haidang-font,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif)}
.embed :lang(zh-Hant),.embed:lang(zh-Hant){font-family:var(--haidang-font,"Noto Sans TC","PingFang TC","Microsoft JhengHei",sans-serif)}
.embed :lang(ja),.embed:lang(ja){font-family:var(--haidang-font,"Noto Sans JP","Hiragino Sans","Yu Gothic",Meiryo,sans-serif);line-break:strict}
.embed :lang(ko),.embed:lang(ko){font-family:var(--haidang-font,"Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif);word-break:keep-all}
.embed *{box-sizing:border-box}
.embed a{color:var(--l);text-underline-offset:.2em}
.embed :focus-visible{outline:3px solid var(--a);outline-offset:2px;border-radius:2px}
.embed p{margin:0 0 .8em}
.title{margin:0 0 .5em;font-size:1.5em;line-height:1.35;font-weight:700;text-wrap:pretty}
.meta,.embed time{color:var(--q);font-size:.9375em}
.summary{font-weight:600}
.caution{padding:.7em 1em;background:var(--w);border-inline-start:4px solid var(--a)}
.altered{color:var(--x);font-weight:700}
.body img,.body video{max-width:100%;height:auto;display:block}
.body iframe{width:100%;aspect-ratio:16/9;border:0}
.body figure{margin:1.2em 0}
.body figcaption{color:var(--q);font-size:.9em}
.body h2{font-size:1.3em}.body h3{font-size:1.15em}.body h4{font-size:1em}
.body :is(h2,h3,h4){margin:1.4em 0 .5em;line-height:1.4}
.body blockquote{margin:1.2em 0;padding-inline-start:1em;border-inline-start:3px solid var(--a)}
.body .callout{padding:.8em 1em;background:var(--w);border-inline-start:4px solid var(--l)}
.body .table-scroll{overflow-x:auto}
.body table{border-collapse:collapse;width:100%}
.body :is(th,td){padding:.4em .6em;border-bottom:1px solid var(--n);text-align:start;vertical-align:top}
.about{margin-top:1.5em;padding-top:.8em;border-top:2px solid var(--l);font-size:.9375em}
.about p{margin:0 0 .3em}
.attribution{font-weight:700}
.list{list-style:none;margin:0 0 1em;padding:0}
.list li{padding:.8em 0;border-top:1px solid var(--n)}
.list p{margin:.2em 0 0}
.list a{font-weight:600}
.embed button{font:inherit;color:var(--s);background:var(--l);border:0;border-radius:4px;padding:.4em 1em;cursor:pointer}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;

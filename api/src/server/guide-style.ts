/** The look of the guide's pages; the colours are those of the page at `/`. */
export const guideStyle = `
  :root { color-scheme: light dark; --sea: #0b3a53; --link: #0b5580; --amber: #b45309; --paper: #fbfaf7; --ink: #1d2a33; --quiet: #55636d; --line: #d9dee2; --wash: #f1efe8; }
  @media (prefers-color-scheme: dark) {
    :root { --sea: #8fc7e6; --link: #9ad0ee; --amber: #f5b301; --paper: #0d1a22; --ink: #e6edf1; --quiet: #a3b3bd; --line: #27404f; --wash: #13242e; } }
  * { box-sizing: border-box } html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
  body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.7; overflow-wrap: break-word;
    font-family: "Be Vietnam Pro", "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif }
  a { color: var(--link); text-underline-offset: .2em } :focus-visible { outline: 2px solid var(--amber); outline-offset: 2px }
  .skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--sea); color: var(--paper) } .skip:focus { top: .5rem }
  header { display: flex; flex-wrap: wrap; gap: .25rem 2rem; justify-content: space-between; align-items: baseline; padding: .9rem 1.5rem;
    border-bottom: 1px solid var(--line) } header span { display: flex; flex-wrap: wrap; gap: 0 1.25rem } header a { padding: .2rem 0 }
  .home { font-weight: 700; font-size: 1.15rem; color: var(--sea); text-decoration: none }
  .guide { max-width: 64rem; margin: 0 auto; padding: 0 1.5rem 4rem; display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 3rem }
  nav { padding-top: 2.6rem } nav ul { list-style: none; margin: 0; padding: 0; position: sticky; top: 1.5rem }
  nav a { display: block; padding: .25rem 0 .25rem .8rem; border-left: 2px solid var(--line); text-decoration: none }
  nav a:hover { text-decoration: underline } nav a[aria-current] { color: inherit; font-weight: 600; border-color: var(--amber) }
  main { outline: none; padding-top: 1.5rem; max-width: 46rem }
  h1, h2, h3 { line-height: 1.3; color: var(--sea); margin: 2.4em 0 .6em } h1 { font-size: clamp(1.7rem, 5vw, 2.2rem); margin-top: .5em }
  h2 { font-size: 1.4rem } h3 { font-size: 1.1rem } h1 a, h2 a, h3 a { color: inherit; text-decoration: none } h2 a:hover, h3 a:hover { text-decoration: underline }
  :target { border-left: 3px solid var(--amber); padding-left: .6rem }
  code { font: .86em/1.6 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace } :not(pre) > code { background: var(--wash); padding: .1em .3em; border-radius: .25rem; overflow-wrap: anywhere }
  pre { margin: 1rem 0; padding: .9rem 1rem; background: var(--wash); border: 1px solid var(--line); border-radius: .4rem; overflow-x: auto; tab-size: 2 }
  .wide { overflow-x: auto; margin: 1rem 0 } table { border-collapse: collapse; width: 100%; line-height: 1.55; font-size: .95rem }
  th, td { padding: .5rem .8rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; min-width: 6rem } th { background: var(--wash) }
  td code { overflow-wrap: normal } blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--quiet) } li { margin: .25rem 0 }
  @media (max-width: 48rem) { .guide { grid-template-columns: minmax(0, 1fr) } nav { padding-top: 1rem } nav ul { position: static; display: flex; flex-wrap: wrap; gap: 0 1.1rem; padding-bottom: .6rem;
    border-bottom: 1px solid var(--line) } nav li { margin: 0 } nav a { padding: .2rem 0; border: 0; border-bottom: 2px solid transparent } }
  @media print { nav, header, .skip { display: none } .guide { display: block } }
`;

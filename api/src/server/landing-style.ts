/** The look of the page at `/`. */
export const landingStyle = `
  :root { color-scheme: light dark; --sea: #0b3a53; --amber: #b45309; --paper: #fbfaf7; --ink: #1d2a33; --line: #d9dee2; --wash: #f1efe8; }
  @media (prefers-color-scheme: dark) {
    :root { --sea: #8fc7e6; --amber: #f5b301; --paper: #0d1a22; --ink: #e6edf1; --line: #27404f; --wash: #13242e; } }
  :lang(ko) { word-break: keep-all } * { box-sizing: border-box } body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.65;
    font-family: "Be Vietnam Pro", "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif; overflow-wrap: break-word; }
  main { max-width: 44rem; margin: 0 auto; padding: clamp(2rem, 9vh, 6rem) 1.5rem 3rem }
  h1 { margin: 0; font-size: clamp(2.4rem, 8vw, 3.6rem); line-height: 1.2; letter-spacing: -.02em; color: var(--sea) }
  h1 span { color: var(--amber) } p { max-width: 38rem; text-wrap: pretty } ul { list-style: none; margin: 2.5rem 0; padding: 0 }
  h2 { margin: 3rem 0 0; font-size: 1.4rem; line-height: 1.3; color: var(--sea) } h3 { margin: 0; font-size: .95rem; font-weight: 600 }
  .doors li { border-top: 1px solid var(--line) } .doors li:last-child { border-bottom: 1px solid var(--line) }
  .doors a { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; align-items: baseline; padding: 1rem 0; color: inherit; text-decoration: none }
  .doors b { flex: 0 0 12rem; color: var(--sea); font-weight: 600 } .doors a:hover b, .doors a:focus-visible b { text-decoration: underline }
  .tools { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; margin: 1.25rem 0 } .tools a { color: var(--sea); display: inline-block; padding: .45rem 0 }
  .tools .try { padding: .45rem 1.1rem; border-radius: .4rem; background: var(--amber); color: var(--paper); font-weight: 600; text-decoration: none } .tools .try:hover { text-decoration: underline }
  .tools .try:focus-visible { outline-color: var(--sea) }
  .example { margin: 1.5rem 0 } .example header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; min-height: 2rem }
  pre { margin: .25rem 0 0; padding: .9rem 1rem; background: var(--wash); border: 1px solid var(--line); border-radius: .4rem; overflow-x: auto;
    font: .82rem/1.6 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace; tab-size: 2 }
  button { font: inherit; font-size: .85rem; min-height: 2rem; padding: .15rem .7rem; color: var(--sea); background: none; border: 1px solid var(--line);
    border-radius: .4rem; cursor: pointer } button:hover { border-color: currentColor } [hidden] { display: none }
  :focus-visible { outline: 2px solid var(--amber); outline-offset: 2px }
  .places { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: .25rem 1.5rem; margin: 2rem 0 3rem }
  .places a, nav a { color: var(--sea); display: inline-block; padding: .25rem 0 }
  nav { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; font-size: .9rem; padding-top: 1rem; border-top: 1px solid var(--line) }
  nav a[aria-current] { color: inherit; text-decoration: none; font-weight: 600 }
`;

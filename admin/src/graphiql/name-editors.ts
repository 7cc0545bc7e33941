const names = {
  'graphiql-query-editor': 'Query',
  'graphiql-editor-tool': 'Variables and headers',
  'result-window': 'Result',
} as const;

/** Names the fields of the editors as they appear: GraphiQL names the regions around them, which is not read with them. */
export function nameEditors(root: HTMLElement): void {
  const name = () => {
    for (const [region, label] of Object.entries(names))
      for (const field of root.querySelectorAll(`.${region} textarea:not([aria-label])`))
        field.setAttribute('aria-label', label);
  };
  new MutationObserver(name).observe(root, { childList: true, subtree: true });
}

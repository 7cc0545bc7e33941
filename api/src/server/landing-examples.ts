/** What the examples are about: a portal of this server, in one of its languages. */
export interface ExamplePlace {
  /** Scheme, host and port of this server. */
  origin: string;
  /** Key of the portal. */
  portal: string;
  language: string;
}

/** First calls that can be copied as they are. Keys of portals and language tags hold no sign that would need quoting. */
export function examplesOf({ origin, portal, language }: ExamplePlace) {
  return {
    onTheCommandLine: `curl -sG '${origin}/graphql' \\
  --data-urlencode 'query={
    articles(portal: "${portal}", language: "${language}", first: 3) {
      nodes { title url publishedAt }
    }
  }'`,
    inAProgram: `const answer = await fetch('${origin}/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    query: \`query ($portal: String!, $language: LanguageTag!) {
      articles(portal: $portal, language: $language, first: 3) {
        nodes { title url publishedAt }
      }
    }\`,
    variables: { portal: '${portal}', language: '${language}' },
  }),
});
const { data } = await answer.json();
console.log(data.articles.nodes);`,
    onAPage: `<script type="module" src="${origin}/embed/haidang.js"></script>
<haidang-list portal="${portal}" language="${language}" first="5"></haidang-list>`,
  } as const;
}

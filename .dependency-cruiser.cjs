const rooms =
  'articles|translations|publishing|delivery|portals|people|media|audit|tasks|terminology|questions|dialogues|incidents|royalties|reports';

/** Who may import whom. The folders' meaning is in docs/architecture.md. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Files that need each other are one file, or need a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'schema-stands-alone',
      severity: 'error',
      comment: 'Both sides agree on the schema, so it knows neither.',
      from: { path: '^schema/' },
      to: { path: '^(api|admin|tests)/' },
    },
    {
      name: 'admin-knows-schema-only',
      severity: 'error',
      comment: 'The admin speaks to the API over GraphQL, like everybody else.',
      from: { path: '^admin/' },
      to: { path: '^(api|tests)/' },
    },
    {
      name: 'api-knows-schema-only',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(admin|tests)/' },
    },
    {
      name: 'no-product-code-from-tests',
      severity: 'error',
      from: { path: '^(schema|api|admin)/' },
      to: { path: '^tests/|[.]test[.]tsx?$' },
    },
    {
      name: 'rooms-do-not-know-the-server',
      severity: 'error',
      comment:
        'A verb runs the same for a request, a job, a command and a test. Pages are made for the server.',
      from: { path: `^api/src/(${rooms}|shared|database)/`, pathNot: '[.]page[.]ts$' },
      to: { path: '^api/src/(server|cli|demo)/', pathNot: '^api/src/server/public-page[.]ts$' },
    },
    {
      name: 'rooms-do-not-know-http',
      severity: 'error',
      from: { path: `^api/src/(${rooms})/`, pathNot: '[.](route|page)[.]ts$' },
      to: { path: 'node_modules/(fastify|@fastify|@apollo|@as-integrations)/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/', 'schema/generated'] },
    exclude: { path: ['/dist/', 'vite\\.config\\.ts$'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};

import { defineConfig } from 'vitest/config';

/** Our workspaces are tested from their source; nothing has to be built first. */
const conditions = ['source', 'node'];

export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    // Vite would take graphql's ES modules where type-graphql and Apollo take its CommonJS: two copies that reject each other.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions, externalConditions: ['node'] } },
  // The environment in which the global set-up is loaded.
  environments: { __vitest__: { resolve: { conditions, externalConditions: ['node'] } } },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'bench/**'],
    globalSetup: ['support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A browser under load answers within seconds, not within one.
    expect: { poll: { timeout: 15_000 } },
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent', INSTANCE_SECRET: 'only for tests' },
  },
});

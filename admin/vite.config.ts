import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const api = process.env.API_URL ?? 'http://127.0.0.1:4000';

/** Two pages: the editors' application, and GraphiQL, which the API serves at both GraphQL doors in development. */
export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  resolve: {
    conditions: ['source', ...defaultClientConditions],
    dedupe: ['graphql', 'react', 'react-dom'],
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': api, '/editorial': api, '/media': api } },
  build: {
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: { index: page('index.html'), graphiql: page('graphiql.html') } },
  },
});

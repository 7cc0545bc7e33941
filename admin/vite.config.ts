import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { precompress } from './precompress.ts';

const api = process.env.API_URL ?? 'http://127.0.0.1:4000';

/** The editors' application, which the API serves at `/admin/`. */
export default defineConfig({
  base: '/admin/',
  plugins: [react(), precompress()],
  resolve: {
    conditions: ['source', ...defaultClientConditions],
    dedupe: ['graphql', 'react', 'react-dom'],
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': api, '/editorial': api, '/media': api } },
  build: { chunkSizeWarningLimit: 1500 },
});

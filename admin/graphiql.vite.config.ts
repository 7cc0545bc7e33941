import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

/**
 * GraphiQL, apart from the editors' application: a process of the public door serves these files and none of the
 * newsroom's. The build of the application empties `dist`, so this one runs after it.
 */
export default defineConfig({
  base: '/graphiql/',
  plugins: [react(), precompress()],
  resolve: { dedupe: ['graphql', 'react', 'react-dom'] },
  build: {
    outDir: 'dist/graphiql',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: fileURLToPath(new URL('graphiql.html', import.meta.url)) },
  },
});

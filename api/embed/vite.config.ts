import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import * as documents from '../src/delivery/embed/embed-documents.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Hashes of the documents by their text, so that a browser needs none of its own to ask for them. */
const hashes = Object.fromEntries(
  documents.embedDocuments.map((text) => [text, createHash('sha256').update(text).digest('hex')]),
);

/** One module for browsers, `dist/embed/haidang.js`; the server names it by its content as well. */
export default defineConfig({
  root: here('.'),
  define: {
    ARTICLE_BY_SLUG_HASH: JSON.stringify(hashes[documents.articleBySlug]),
    ARTICLE_BY_ID_HASH: JSON.stringify(hashes[documents.articleById]),
    ENDING_BY_SLUG_HASH: JSON.stringify(hashes[documents.endingBySlug]),
    ENDING_BY_ID_HASH: JSON.stringify(hashes[documents.endingById]),
    ARTICLE_LIST_HASH: JSON.stringify(hashes[documents.articleList]),
  },
  build: {
    outDir: here('../dist/embed'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: here('src/haidang.ts'),
      output: { entryFileNames: 'haidang.js', format: 'es' },
    },
  },
});

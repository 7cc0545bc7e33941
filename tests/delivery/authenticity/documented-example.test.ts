import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '@hai-dang/api/shared/project';
import { startApi } from '../../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { makeText } from '../../support/texts.ts';
import { readSigned } from './signature-of.ts';

let database: TestDatabase;
let http: TestHttp;
const file = path.join(import.meta.dirname, `example-${process.pid}.mjs`);

beforeAll(async () => {
  database = await createTestDatabase();
  http = await startServer(database, {}, ['public']);
});
afterAll(async () => {
  await rm(file, { force: true });
  await http.close();
  await database.close();
});

it('verifies an article as docs/authenticity.md shows it, and refuses one that was changed', async () => {
  const document = await readFile(path.join(projectRoot, 'docs/authenticity.md'), 'utf8');
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(document) ?? [];
  await writeFile(file, example);
  const { verifyArticle } = (await import(file)) as {
    verifyArticle: (host: string, article: unknown) => Promise<void>;
  };
  const text = await makeText(await makeNewsroom(database), 'published');
  const article = await readSigned((await startApi(database)).public, text.id);
  await verifyArticle(http.url, article);
  await expect(verifyArticle(http.url, { ...article, title: 'Tin khác' })).rejects.toThrow(
    'Not what was signed',
  );
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { program } from '@hai-dang/api/cli/program';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makeNewsroom } from '../../support/newsroom.ts';
import { makeText } from '../../support/texts.ts';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', database.location.owner.url);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await database.close();
});

/** What `haidang keys …` says. */
async function keys(command: 'list' | 'rotate'): Promise<string> {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  await (await program()).parseAsync(['node', 'haidang', 'keys', command]);
  vi.restoreAllMocks();
  return said.join('');
}

it('lists no key before anything was published, then the one that signs, then both after a rotation', async () => {
  expect(await keys('list')).toContain('no key yet');
  await makeText(await makeNewsroom(database), 'published');
  const before = await keys('list');
  expect(before).toMatch(/^[\w-]{43} {2}since \S+ {2}signs\n$/);
  const [first] = before.split(' ');
  const rotation = await keys('rotate');
  expect(rotation).toContain(`${first} signs no more.`);
  const after = (await keys('list')).trim().split('\n');
  expect(after).toHaveLength(2);
  expect(after[0]).toMatch(new RegExp(`^${first} .* retired `));
  expect(after[1]).toMatch(/ signs$/);
});

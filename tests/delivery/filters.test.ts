import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeNewsroom, makeSection } from '../support/newsroom.ts';
import { makeText } from '../support/texts.ts';
import { type Reader, slugOf, startReading } from './reading.ts';

let database: TestDatabase;
let read: Reader['read'];
let node: Reader['node'];
let listed: Reader['listed'];

beforeAll(async () => {
  database = await createTestDatabase();
  ({ read, node, listed } = await startReading(database));
});
afterAll(() => database.close());

describe('a list', () => {
  it('is narrowed to a section and its branches, a kind and a tag', async () => {
    const room = await makeNewsroom(database);
    const branch = await makeSection(database, room.portal.id, { parentId: room.section.id });
    const leaf = await makeSection(database, room.portal.id, { parentId: branch.id });
    const one = slugOf(await makeText(room, 'published', { tags: ['biển'] }));
    const two = slugOf(await makeText(room, 'published', { section: leaf.key, kind: 'notice' }));
    expect(await listed(room, `, section: "${room.section.key}"`)).toEqual([two, one]);
    expect(await listed(room, `, section: "${branch.key}"`)).toEqual([two]);
    expect(await listed(room, ', kind: NOTICE')).toEqual([two]);
    expect(await listed(room, ', tag: "biển"')).toEqual([one]);
    expect(await listed(room, ', tag: "núi"')).toEqual([]);
  });

  it('is empty for what does not exist, and an article null', async () => {
    const room = await makeNewsroom(database);
    await makeText(room, 'published');
    expect(await listed(room, ', section: "nowhere"')).toEqual([]);
    expect(await listed(room, ', section: ""')).toEqual([]);
    expect(await listed(room, '', 'ko')).toEqual([]);
    const elsewhere = { ...room, portal: { ...room.portal, key: 'no-such-portal' } };
    expect(await listed(elsewhere)).toEqual([]);
    expect(await read(elsewhere, 'x')).toBeNull();
    for (const id of ['', 'x', 'QXJ0aWNsZTo', room.portal.id]) expect(await node(id)).toBeNull();
  });
});

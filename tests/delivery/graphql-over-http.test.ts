import { type Audit, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { startServer, type TestHttp } from '../support/server.ts';

let database: TestDatabase;
let server: TestHttp;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startServer(database, { ANONYMOUS_COST_PER_MINUTE: '1000000' });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

/** The audit of the GraphQL over HTTP working group; one name for each thing that a server must, should or may do. */
const auditsOf = (door: string): Audit[] => serverAudits({ url: () => server.url + door, fetchFn: fetch });

describe.each(['/graphql', '/editorial/graphql'])('%s', (door) => {
  it.each(auditsOf(door).map(({ name }, index) => [name, index] as const))('%s', async (_, index) => {
    const audit = auditsOf(door)[index]!;
    const result = await audit.fn();
    expect(result.status, 'reason' in result ? result.reason : undefined).toBe('ok');
  });
});

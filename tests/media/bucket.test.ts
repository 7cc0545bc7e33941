import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { events, media } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMediaStore } from '@hai-dang/api/media/open-media-store';
import { readSettings } from '@hai-dang/api/shared/settings';
import { startBucket, type TestBucket } from '../support/bucket.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeMember, makePortal } from '../support/make.ts';
import { makePublication } from '../support/make-publication.ts';
import { freePort } from '../support/free-port.ts';
import { runServer, untilReady } from '../support/run-server.ts';
import { startServer, type TestHttp } from '../support/server.ts';
import { plainJpeg, signedIn, upload, type Uploaded } from './uploading.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hai-dang-bucket-'));
let bucket: TestBucket;
let database: TestDatabase;
let newsroom: TestHttp;
let readers: TestHttp;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  bucket = await startBucket();
  newsroom = await startServer(database, bucket.variables, ['editorial']);
  readers = await startServer(database, bucket.variables, ['public']);
});
afterEach(async () => {
  await newsroom.close();
  await readers.close();
  await bucket.close();
});

async function desk() {
  const portal = await makePortal(database);
  const writer = await makeMember(database, portal.id, 'contributor');
  const cookie = await signedIn(newsroom, writer.email);
  const send = (bytes: Buffer) => upload(newsroom, cookie, { portal: portal.key, bytes });
  return { portal, writer, cookie, send };
}

/** A picture that something live shows. */
async function published() {
  const own = await desk();
  const { id, url } = (await (await own.send(await plainJpeg('#0a5a8a'))).json()) as Uploaded;
  await makePublication(database, { portalId: own.portal.id, userId: own.writer.id, mediaIds: [id] });
  return { ...own, ...(await kept(own.portal.id)), url };
}

/** The first picture of a portal. */
async function kept(portalId: string) {
  const [row] = await database.owner.select().from(media).where(eq(media.portalId, portalId));
  if (!row) throw new Error('No picture was kept.');
  return row;
}

async function refusal(response: Response) {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return { status: response.status, code: errors[0]?.extensions.code };
}
const unavailable = { status: 503, code: 'UNAVAILABLE' };

describe('a picture in a bucket', () => {
  it('is an object that is named after its hash and knows its type', async () => {
    const { sha256 } = await published();
    expect(await bucket.objects()).toEqual([sha256]);
    const object = await fetch(bucket.addressOf(sha256));
    expect(object.headers.get('content-type')).toBe('image/jpeg');
  });

  it('is seen by the newsroom, and by readers of another process, who ask again with its ETag', async () => {
    const { id, url, cookie, sha256, size } = await published();
    expect((await fetch(`${newsroom.url}${url}`, { headers: { cookie } })).status).toBe(200);
    const response = await fetch(`${readers.url}/media/${id}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect((await response.arrayBuffer()).byteLength).toBe(size);
    const etag = response.headers.get('etag') ?? '';
    expect(etag).toBe(`"${sha256}"`);
    const again = await fetch(`${readers.url}/media/${id}`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('is served by the server as it is built, which loads the client late', async () => {
    const { id, size } = await published();
    const variables = { ...bucket.variables, DATABASE_URL: database.location.owner.url };
    const built = runServer(folder, await freePort(), variables, ['--only', 'public']);
    await untilReady(built);
    const response = await fetch(`${built.url}/media/${id}`);
    expect((await response.arrayBuffer()).byteLength).toBe(size);
    expect(existsSync(path.join(folder, 'media'))).toBe(false);
    built.child.kill('SIGTERM');
    expect(await built.ended).toBe(0);
    expect(built.complaints()).toBe('');
  });

  it('is one object, however often it is uploaded', async () => {
    const bytes = await plainJpeg('#b8392f');
    const [first, second] = [await desk(), await desk()];
    const answers = await Promise.all([first.send(bytes), first.send(bytes), second.send(bytes)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await second.send(bytes)).status).toBe(201);
    const { sha256 } = await kept(first.portal.id);
    expect(await database.owner.$count(media, eq(media.sha256, sha256))).toBe(4);
    expect(await bucket.objects()).toHaveLength(1);
  });

  it('is unavailable, and not an internal error, while its object is missing', async () => {
    const { id } = await published();
    await bucket.lose();
    const response = await fetch(`${readers.url}/media/${id}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    expect(await refusal(response)).toEqual(unavailable);
  });
});

describe('while the bucket is gone', () => {
  it('an upload is refused and leaves nothing in the database', async () => {
    const { send, portal } = await desk();
    await bucket.remove();
    expect(await refusal(await send(await plainJpeg('#0a5a8a')))).toEqual(unavailable);
    expect(await database.owner.$count(media, eq(media.portalId, portal.id))).toBe(0);
    expect(await database.owner.$count(events, eq(events.portalId, portal.id))).toBe(0);
  });

  it('the rest goes on: what a reader has is still fresh, and the process is ready', async () => {
    const { id, sha256 } = await published();
    await bucket.remove();
    expect(await refusal(await fetch(`${readers.url}/media/${id}`))).toEqual(unavailable);
    const headers = { 'if-none-match': `"${sha256}"` };
    expect((await fetch(`${readers.url}/media/${id}`, { headers })).status).toBe(304);
    expect((await fetch(`${readers.url}/readyz`)).status).toBe(200);
  });
});

describe('a storage that does not answer', () => {
  it('is told to readers as unavailable, and to the operator without a secret', async () => {
    const settings = readSettings({
      ...bucket.variables,
      MEDIA_S3_ENDPOINT: 'http://127.0.0.1:1',
      MEDIA_S3_SECRET_ACCESS_KEY: 'a secret of the newsroom',
    });
    const store = await openMediaStore(settings);
    const failure: unknown = await store.open('0'.repeat(64)).catch((error: unknown) => error);
    expect(String(failure)).toMatch(/^StoreUnavailable: .*the bucket pictures at http:.*ECONNREFUSED/);
    expect(JSON.stringify([failure, String(failure), store.name])).not.toContain('a secret');
    store.close();

    const { send } = await desk();
    const away = await startServer(database, {
      ...bucket.variables,
      MEDIA_S3_ENDPOINT: 'http://127.0.0.1:1',
    });
    const { id } = (await (await send(await plainJpeg('#0a5a8a'))).json()) as Uploaded;
    const portal = await makePortal(database);
    const { id: userId } = await makeMember(database, portal.id, 'publisher');
    await makePublication(database, { portalId: portal.id, userId, mediaIds: [id] });
    expect(await refusal(await fetch(`${away.url}/media/${id}`))).toEqual(unavailable);
    await away.close();
  });

  it('as a storage, but as some other server, has kept nothing', async () => {
    const other = createServer((_request, response) => void response.writeHead(404).end());
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    const elsewhere = { ...bucket.variables, MEDIA_S3_ENDPOINT: `http://127.0.0.1:${port}` };
    const store = await openMediaStore(readSettings(elsewhere));
    expect(await store.sizeOf('0'.repeat(64))).toBeNull();
    await expect(store.keep(Buffer.from('a picture'), 'image/jpeg')).rejects.toThrow('(status 404)');
    store.close();
    other.close();
  });

  it('because it refuses the key is named with the reason', async () => {
    const wrong = { ...bucket.variables, MEDIA_S3_ACCESS_KEY_ID: 'nobody' };
    const store = await openMediaStore(readSettings(wrong));
    await expect(store.keep(Buffer.from('a picture'), 'image/jpeg')).rejects.toThrow(
      /^Pictures cannot be had from the bucket pictures .* \(status 403\)$/,
    );
    expect(await bucket.objects()).toEqual([]);
    store.close();
  });
});

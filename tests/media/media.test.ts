import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { events, media, publications, users } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { makeMember, makePortal } from '../support/make.ts';
import { makePublication } from '../support/make-publication.ts';
import { startServer, type TestHttp } from '../support/server.ts';
import {
  plainJpeg,
  signedIn as signedInAt,
  upload as uploadTo,
  type Uploaded,
  type Upload,
} from './uploading.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hai-dang-media-'));
let database: TestDatabase;
let server: TestHttp;
let jpeg: Buffer;

beforeAll(async () => {
  vi.stubEnv('HAIDANG_DATA_DIR', folder);
  database = await createTestDatabase();
  server = await startServer(database);
  jpeg = await plainJpeg('#0a5a8a');
});
afterAll(async () => {
  await server.close();
  await database.close();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const signedIn = (email: string) => signedInAt(server, email);
const upload = (cookie: string, part: Upload) => uploadTo(server, cookie, { bytes: jpeg, ...part });
const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${address}`, { headers });

async function scene() {
  const portal = await makePortal(database);
  const writer = await makeMember(database, portal.id, 'collaborator');
  return { portal, writer, cookie: await signedIn(writer.email) };
}

describe('an upload', () => {
  it('is answered with the picture, kept with its credit, and recorded (HP18-10.1)', async () => {
    const { portal, writer, cookie } = await scene();
    const response = await upload(cookie, { portal: portal.key, name: 'C:\\tmp\\ảnh\u0007.jpg' });
    expect(response.status).toBe(201);
    const answer = (await response.json()) as Uploaded;
    const size = expect.any(Number);
    const shown = {
      width: 60,
      height: 40,
      mimeType: 'image/jpeg',
      size,
      fileName: 'ảnh.jpg',
      credit: 'Trần Thu',
    };
    expect(answer).toEqual({ id: answer.id, url: `/editorial/media/${answer.id}`, ...shown });
    const [row] = await database.owner.select().from(media).where(eq(media.id, answer.id));
    expect(row).toMatchObject({ portalId: portal.id, uploadedBy: writer.id, ...shown });
    const [event] = await database.owner.select().from(events).where(eq(events.subjectId, answer.id));
    expect(event).toMatchObject({ action: 'mediaUploaded', actorRole: 'collaborator', portalId: portal.id });
  });

  it('is refused with a code, a sentence and the field', async () => {
    const { portal, cookie } = await scene();
    const refused = async (part: Upload) => {
      const response = await upload(cookie, part);
      const { errors } = (await response.json()) as {
        errors: { message: string; extensions: Record<string, unknown> }[];
      };
      const { code, fields, reason } = errors[0]?.extensions ?? {};
      return { status: response.status, code, fields, reason };
    };
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const fileType = {
      field: 'file',
      code: 'fileType',
      message: 'Only JPEG, PNG, WebP, GIF and AVIF pictures are taken.',
    };
    expect(await refused({ portal: portal.key, bytes: svg, name: 'a.png' })).toMatchObject({
      status: 415,
      code: 'BAD_USER_INPUT',
      fields: [fileType],
    });
    const large = Buffer.concat([jpeg, Buffer.alloc(16 * 1024 * 1024)]);
    expect(await refused({ portal: portal.key, bytes: large })).toMatchObject({
      status: 413,
      fields: [{ field: 'file', code: 'fileTooLarge', message: 'The file is larger than 15 MB.' }],
    });
    expect(await refused({})).toMatchObject({ status: 400, fields: [{ field: 'portal', code: 'required' }] });
    expect(await refused({ portal: 'nowhere' })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const csrf = await refused({ portal: portal.key, csrf: false });
    expect(csrf).toMatchObject({ status: 403, code: 'FORBIDDEN', reason: 'csrfHeaderMissing' });
  });

  it('is not for somebody who is not signed in, works elsewhere, or only reads', async () => {
    const { portal } = await scene();
    expect((await upload('', { portal: portal.key })).status).toBe(401);
    const elsewhere = await scene();
    expect((await upload(elsewhere.cookie, { portal: portal.key })).status).toBe(403);
    const auditor = await makeMember(database, portal.id, 'auditor');
    expect((await upload(await signedIn(auditor.email), { portal: portal.key })).status).toBe(403);
  });
});

describe('a picture', () => {
  async function uploaded() {
    const own = await scene();
    const answer = (await (await upload(own.cookie, { portal: own.portal.key })).json()) as Uploaded;
    return { ...own, ...answer };
  }

  it('is seen by colleagues before it is published, and by nobody else', async () => {
    const { portal, url, id } = await uploaded();
    const auditor = await makeMember(database, portal.id, 'auditor');
    const response = await get(url, { cookie: await signedIn(auditor.email) });
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toMatch(/^private/);
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(60);

    const { cookie } = await scene();
    expect((await get(url, { cookie })).status).toBe(404);
    expect((await get(url)).status).toBe(401);
    expect((await get(`/media/${id}`)).status).toBe(404);
    expect((await get('/media/not-an-id')).status).toBe(404);
  });

  it('is public exactly while something live shows it', async () => {
    const { portal, writer, id } = await uploaded();
    const publication = await makePublication(database, {
      portalId: portal.id,
      userId: writer.id,
      mediaIds: [id],
    });
    const response = await get(`/media/${id}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(response.headers.get('content-length')).toBe(String((await response.arrayBuffer()).byteLength));
    const etag = response.headers.get('etag') ?? '';
    expect((await get(`/media/${id}`, { 'if-none-match': `W/"other", ${etag}` })).status).toBe(304);

    await database.owner
      .update(publications)
      .set({ status: 'withdrawn' })
      .where(eq(publications.id, publication.id));
    const gone = await get(`/media/${id}`, { 'if-none-match': etag });
    expect(gone.status).toBe(404);
    expect(gone.headers.get('cache-control')).toBe('no-store');
  });

  it('is no longer served to somebody whose account was closed', async () => {
    const { writer, cookie, url } = await uploaded();
    await database.owner.update(users).set({ isActive: false }).where(eq(users.id, writer.id));
    expect((await get(url, { cookie })).status).toBe(401);
  });
});

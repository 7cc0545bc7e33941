import { createHash } from 'node:crypto';
import { publicationSignatures, signingKeys } from '@hai-dang/schema/tables';
import { eq, sql } from 'drizzle-orm';
import { CompactEncrypt, compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rotateSigningKey } from '@hai-dang/api/delivery/authenticity/rotate-signing-key';
import { signUnsigned } from '@hai-dang/api/delivery/authenticity/sign-unsigned.job';
import { publishTranslation } from '@hai-dang/api/publishing/publish-translation';
import { restorePublication } from '@hai-dang/api/publishing/restore-publication';
import { withdrawPublication } from '@hai-dang/api/publishing/withdraw-publication';
import { contextOf } from '@hai-dang/api/shared/context';
import { sqlState } from '@hai-dang/api/shared/sql-state';
import { scheduler } from '@hai-dang/api/people/actor';
import { type Execute, startApi } from '../../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { makePublication } from '../../support/make-publication.ts';
import { makeNewsroom } from '../../support/newsroom.ts';
import { startServer, type TestHttp } from '../../support/server.ts';
import { tamper } from '../../support/tamper.ts';
import { makeText, publicationsOf, ref, reread } from '../../support/texts.ts';
import { readSigned, type SignedArticle } from './signature-of.ts';

let database: TestDatabase;
let http: TestHttp;
let execute: Execute;

beforeAll(async () => {
  database = await createTestDatabase();
  http = await startServer(database, {}, ['public']);
  ({ public: execute } = await startApi(database));
});
afterAll(async () => {
  await http.close();
  await database.close();
});

const keySet = async () => (await (await fetch(`${http.url}/.well-known/jwks.json`)).json()) as JSONWebKeySet;

/** What a consumer does who knows nothing of this program: RFC 7515, RFC 7517, RFC 8037 and the documentation. */
async function verifyIndependently(article: SignedArticle): Promise<string> {
  const { jws, statement } = article.signature!;
  const [header, payload, signature] = jws.split('.');
  expect(payload).toBe('');
  const whole = `${header}.${Buffer.from(statement).toString('base64url')}.${signature}`;
  const { protectedHeader } = await compactVerify(whole, createLocalJWKSet(await keySet()), {
    algorithms: ['EdDSA'],
  });
  const said = JSON.parse(statement) as Record<string, unknown>;
  const { id, title, summary, attribution, contentHash, publishedAt, updatedAt } = article;
  expect(said).toMatchObject({
    article: id,
    title,
    summary,
    attribution,
    contentHash,
    publishedAt,
    updatedAt,
  });
  expect(said['bodySha256']).toBe(createHash('sha256').update(article.bodyHtml).digest('hex'));
  return protectedHeader.kid!;
}

describe('a publication', () => {
  it('carries a signature over what readers see, which the public keys alone verify', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published', { author: 'Nguyễn Thị Mai' });
    const article = await readSigned(execute, text.id);
    const kid = await verifyIndependently(article!);
    expect(kid).toBe(article!.signature!.keyId);
    expect(JSON.parse(article!.signature!.statement)).toEqual({
      type: 'hai-dang/publication-statement/1',
      publication: (await publicationsOf(database, text.id))[0]!.id,
      article: article!.id,
      portal: room.portal.key,
      language: 'vi',
      title: text.title,
      slug: text.slug,
      summary: article!.summary,
      author: 'Nguyễn Thị Mai',
      sourceName: null,
      sourceUrl: null,
      attribution: 'Nguồn',
      bodySha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      contentHash: text.approvedHash,
      publishedAt: article!.publishedAt,
      updatedAt: article!.updatedAt,
    });
  });

  it('no longer fits its signature when a word was changed in the database', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    await tamper(database, 'publications', (db) =>
      db.execute(
        sql`update publications set body_html = replace(body_html, 'đường biển', 'đường bộ') where translation_id = ${text.id}`,
      ),
    );
    const article = await readSigned(execute, text.id);
    expect(article!.bodyHtml).toContain('đường bộ');
    await expect(verifyIndependently(article!)).rejects.toThrow('signature verification failed');
  });

  it('keeps its signature when it is withdrawn and restored', async () => {
    const room = await makeNewsroom(database);
    const text = await makeText(room, 'published');
    const before = await readSigned(execute, text.id);
    await withdrawPublication(await room.as('approver'), { ...ref(text), reason: 'Sai' });
    expect(await readSigned(execute, text.id)).toBeNull();
    const withdrawn = await reread(database, text.id);
    await restorePublication(await room.as('approver'), { ...ref(withdrawn), reason: 'Đã xác minh' });
    const after = await readSigned(execute, text.id);
    expect(after!.signature).toEqual(before!.signature);
    await verifyIndependently(after!);
  });

  it('does not go live when the signing key does not open, and says why', async () => {
    const own = await createTestDatabase();
    const room = await makeNewsroom(own);
    const first = await makeText(room, 'published');
    const second = await makeText(room, 'approved');
    await own.owner.update(signingKeys).set({ privateJwe: await sealedElsewhere() });
    const refusal = publishTranslation(await room.as('publisher'), ref(second));
    await expect(refusal).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      details: { reason: 'signingKeySealed' },
    });
    expect(await publicationsOf(own, second.id)).toEqual([]);
    expect(await reread(own, second.id)).toMatchObject({ state: 'approved' });

    await rotateSigningKey(contextOf(own.editorial, null));
    await publishTranslation(await room.as('publisher'), ref(second));
    expect(await publicationsOf(own, second.id)).toHaveLength(1);
    expect((await readSigned((await startApi(own)).public, first.id))!.signature).not.toBeNull();
    await own.close();
  });
});

/** A private key that was sealed under a secret that this server does not have. */
const sealedElsewhere = () =>
  new CompactEncrypt(new TextEncoder().encode('{}'))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(new Uint8Array(32));

describe('the keys', () => {
  it('are one even when the first publications come at the same time', async () => {
    const own = await createTestDatabase();
    const room = await makeNewsroom(own);
    const texts = await Promise.all([1, 2, 3, 4].map(() => makeText(room, 'approved')));
    await Promise.all(texts.map(async (text) => publishTranslation(await room.as('publisher'), ref(text))));
    expect(await own.owner.select().from(signingKeys)).toHaveLength(1);
    expect(await own.owner.select().from(publicationSignatures)).toHaveLength(4);
    await own.close();
  });

  it('rotate: the new one signs, and what the old one signed stays verifiable', async () => {
    const room = await makeNewsroom(database);
    const old = await makeText(room, 'published');
    const { made, retired } = await rotateSigningKey(contextOf(database.editorial, null));
    expect(retired).toHaveLength(1);
    const young = await makeText(room, 'published');
    expect(await verifyIndependently((await readSigned(execute, old.id))!)).toBe(retired[0]);
    expect(await verifyIndependently((await readSigned(execute, young.id))!)).toBe(made);
    const kids = (await keySet()).keys.map(({ kid }) => kid);
    expect(kids).toEqual(expect.arrayContaining([made, retired[0]]));
  });

  it('show nothing private at /.well-known/jwks.json', async () => {
    const answer = await fetch(`${http.url}/.well-known/jwks.json`);
    expect(answer.headers.get('content-type')).toContain('application/jwk-set+json');
    const { keys } = (await answer.json()) as JSONWebKeySet;
    for (const key of keys)
      expect(Object.keys(key).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  });

  it('are stored sealed, and the role of the public door cannot read even that', async () => {
    const [row] = await database.owner.select().from(signingKeys);
    expect(row!.privateJwe.split('.')).toHaveLength(5);
    const read = database.public.execute(sql`select private_jwe from signing_keys`);
    expect(await read.catch(sqlState)).toBe('42501');
    expect(await database.public.execute(sql`select id, public_jwk from signing_keys`)).not.toHaveLength(0);
  });
});

describe('what went live before there were signatures', () => {
  it('is signed by the job, once', async () => {
    const room = await makeNewsroom(database);
    const { id, translationId } = await makePublication(database, {
      portalId: room.portal.id,
      userId: room.staff.publisher,
      bodyHtml: '<p>Bài cũ</p>',
    });
    expect((await readSigned(execute, translationId))!.signature).toBeNull();
    await signUnsigned.run(contextOf(database.editorial, scheduler), {});
    const signed = await readSigned(execute, translationId);
    await verifyIndependently(signed!);
    await signUnsigned.run(contextOf(database.editorial, scheduler), {});
    const rows = await database.owner
      .select()
      .from(publicationSignatures)
      .where(eq(publicationSignatures.publicationId, id));
    expect(rows).toHaveLength(1);
  });
});

import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context, PublicContext } from '../shared/context.ts';
import { badUserInput, DomainError, notFound, unavailable } from '../shared/errors.ts';
import { isStorableJson } from '../shared/storable-text.ts';
import { requirePerson } from '../people/people.access.ts';
import { asMedia, findMedia, findPublishedMedia, type StoredFile } from './media.queries.ts';
import type { MediaStore } from './media-store.ts';
import { largestUpload, pictureLimits } from './picture.ts';
import { StoreUnavailable } from './store-unavailable.ts';
import { uploadMedia } from './upload-media.ts';

/** A form of another site cannot set a header, and so cannot upload in somebody's name. */
const csrfHeader = 'x-haidang-csrf';

type ContextMaker = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;

/** `POST /editorial/media` and `GET /editorial/media/:id`, for people who work in the picture's portal. */
export async function addEditorialMedia(
  server: FastifyInstance,
  mediaStore: MediaStore,
  contextOf: ContextMaker,
): Promise<void> {
  // In a scope of its own: no other address takes multipart bodies.
  await server.register((scope) => addRoutes(scope, mediaStore, contextOf));
}

async function addRoutes(
  server: FastifyInstance,
  mediaStore: MediaStore,
  contextOf: ContextMaker,
): Promise<void> {
  await server.register(multipart, {
    limits: { fileSize: largestUpload, files: 1, fields: 5, fieldSize: 1000, parts: 6 },
  });

  server.post('/editorial/media', async (request, reply) => {
    const ctx = await contextOf(request, reply);
    void reply.header('cache-control', 'no-store');
    // Before the body is read: nobody else needs to send it.
    requirePerson(ctx);
    if (!request.headers[csrfHeader]) throw new DomainError('FORBIDDEN', { reason: 'csrfHeaderMissing' });
    const form = await readForm(request);
    const row = await reached(request, uploadMedia({ ...ctx, mediaStore }, form));
    return reply.code(201).send(asMedia(row));
  });

  server.get<{ Params: { id: string } }>('/editorial/media/:id', async (request, reply) => {
    const ctx = await contextOf(request, reply);
    const row = await findMedia(ctx, request.params.id);
    return sendPicture(request, reply.header('cache-control', 'private, max-age=300'), row, mediaStore);
  });
}

/** `GET /media/:id`, for everybody, while something live shows the picture. */
export function addPublicMedia(
  server: FastifyInstance,
  db: PublicContext['db'],
  mediaStore: MediaStore,
): void {
  server.get<{ Params: { id: string } }>('/media/:id', async (request, reply) => {
    const row = await findPublishedMedia({ db }, request.params.id);
    // The bytes of an id never change, but the article may be taken down: caches ask each time.
    void reply
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'public, max-age=0, must-revalidate');
    return sendPicture(request, reply, row, mediaStore);
  });
}

async function readForm(request: FastifyRequest) {
  if (!request.isMultipart()) throw badUserInput({ field: 'file', code: 'required' });
  const fields: Record<string, string> = {};
  let file: { fileName: string; bytes: Buffer } | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else file = { fileName: part.filename, bytes: await part.toBuffer() };
    }
  } catch (error) {
    throw isTooLarge(error)
      ? badUserInput({ field: 'file', code: 'fileTooLarge', values: { max: pictureLimits.megabytes } })
      : error;
  }
  const malformed = Object.keys(fields).filter((field) => !isStorableJson([field, fields[field]]));
  if (malformed.length > 0)
    throw badUserInput(...malformed.map((field) => ({ field, code: 'malformedText' })));
  const { portal, credit = null } = fields;
  if (!portal) throw badUserInput({ field: 'portal', code: 'required' });
  if (!file) throw badUserInput({ field: 'file', code: 'required' });
  return { portal, credit, ...file };
}

const isTooLarge = (error: unknown) =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 413;

async function sendPicture(
  request: FastifyRequest,
  reply: FastifyReply,
  row: StoredFile | null,
  mediaStore: MediaStore,
) {
  if (!row) {
    void reply.header('cache-control', 'no-store');
    throw notFound('Media');
  }
  const etag = `"${row.sha256}"`;
  void reply
    .header('etag', etag)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', 'inline');
  if (hasSeen(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const bytes = await reached(request, mediaStore.open(row.sha256));
  if (!bytes) {
    request.log.error({ sha256: row.sha256 }, 'the media store lacks a file');
    void reply.header('cache-control', 'no-store');
    throw unavailable();
  }
  return reply.type(row.mimeType).header('content-length', row.size).send(bytes);
}

/** A store that is away is told to the operator; whoever asked may try again later. */
async function reached<T>(request: FastifyRequest, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    request.log.error({ err: error }, 'the media store does not answer');
    throw unavailable();
  }
}

/** RFC 9110, 13.1.2: a list of tags, compared weakly, or `*`. */
function hasSeen(header: string | undefined, etag: string): boolean {
  const seen = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return seen.includes(etag) || seen.includes('*');
}

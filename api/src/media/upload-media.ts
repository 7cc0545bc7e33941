import type { Role } from '@hai-dang/schema';
import { media } from '@hai-dang/schema/tables';
import { v7 as uuid } from 'uuid';
import { requirePerson, requireRole } from '../people/people.access.ts';
import { getPortal } from '../portals/portal.queries.ts';
import { badUserInput } from '../shared/errors.ts';
import { inTransaction, record } from '../shared/transaction.ts';
import type { MediaRow } from './media.queries.ts';
import type { MediaContext } from './media-store.ts';
import { readPicture } from './picture.ts';

/** Who writes, and so needs pictures. */
export const uploaders: readonly Role[] = [
  'collaborator',
  'contributor',
  'editor',
  'translator',
  'publisher',
  'administrator',
];

const longest = 200;

export interface UploadMediaInput {
  /** Key of the portal. */
  portal: string;
  fileName: string;
  bytes: Buffer;
  credit?: string | null;
}

/**
 * Takes a picture into a portal. Throws FORBIDDEN for who does not write there, BAD_USER_INPUT for a file that is not a
 * picture or is too large. Basis: HP18-10.1.
 */
export async function uploadMedia(ctx: MediaContext, input: UploadMediaInput): Promise<MediaRow> {
  const { userId } = requirePerson(ctx);
  const portal = await getPortal(ctx, input.portal, 'portal');
  const held = requireRole(ctx, uploaders, portal);
  const credit = input.credit?.trim() || null;
  if (credit && credit.length > longest)
    throw badUserInput({ field: 'credit', code: 'tooLong', values: { max: longest } });
  const { bytes, mimeType, width, height } = await readPicture(input.bytes);
  // Before the row: there is none that names bytes which are nowhere.
  const sha256 = await ctx.mediaStore.keep(bytes, mimeType);

  return inTransaction(ctx, async (tx) => {
    const row = {
      id: uuid(),
      portalId: portal.id,
      sha256,
      mimeType,
      size: bytes.length,
      width,
      height,
      fileName: plainName(input.fileName),
      credit,
      uploadedBy: userId,
      createdAt: tx.now(),
    };
    await tx.db.insert(media).values(row);
    record(tx, {
      subject: 'Media',
      subjectId: row.id,
      action: 'mediaUploaded',
      portalId: portal.id,
      actorRole: held.role,
      delegationId: held.delegation?.id ?? null,
      details: { sha256, mimeType, size: row.size, width, height, fileName: row.fileName },
    });
    return row;
  });
}

/** The last part of the name, without control characters; browsers send what the person's file was called. */
function plainName(fileName: string): string {
  const last = fileName.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(0, longest) || 'untitled';
}

import { badUserInput } from '../shared/errors.ts';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';

/** Largest upload in bytes, and in pixels over all frames. */
export const pictureLimits = { megabytes: 15, megapixels: 50 } as const;
export const largestUpload = pictureLimits.megabytes * 1024 * 1024;
const mostPixels = pictureLimits.megapixels * 1_000_000;

/** Longest side of a stored picture. */
const longestEdge = 2560;

/** What is taken, and how it is written anew. SVG is a program as much as a picture, and is not among them. */
const encoders: Record<string, (image: Sharp) => Sharp> = {
  'image/jpeg': (image) => image.jpeg({ quality: 85 }),
  'image/png': (image) => image.png(),
  'image/webp': (image) => image.webp({ quality: 85 }),
  'image/gif': (image) => image.gif(),
  'image/avif': (image) => image.avif({ quality: 60, effort: 2 }),
};

/** A picture as it is stored; width and height in pixels, of one frame. */
export interface Picture {
  bytes: Buffer;
  mimeType: string;
  width: number;
  height: number;
}

/**
 * Writes a picture anew: upright, at most 2560 pixels long, in sRGB, without what the camera wrote into it (place, time,
 * device). The type is read from the bytes, whatever the name says. Throws BAD_USER_INPUT for `file`. Basis: LS21-8.6.
 */
export async function readPicture(upload: Buffer): Promise<Picture> {
  const mimeType = (await fileTypeFromBuffer(upload))?.mime ?? '';
  const encode = encoders[mimeType];
  if (!encode) throw badUserInput({ field: 'file', code: 'fileType' });
  await refuseTooManyPixels(upload);
  try {
    const image = sharp(upload, { animated: true, limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true });
    const { data: bytes, info } = await encode(image).toBuffer({ resolveWithObject: true });
    return { bytes, mimeType, width: info.width, height: info.pageHeight ?? info.height };
  } catch {
    throw badUserInput({ field: 'file', code: 'fileUnreadable' });
  }
}

/** Reads the header alone, before memory is taken for what it promises. */
async function refuseTooManyPixels(upload: Buffer): Promise<void> {
  const header = await sharp(upload, { animated: true, limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw badUserInput({ field: 'file', code: 'fileUnreadable' });
    });
  if (header.width * header.height > mostPixels) {
    throw badUserInput({ field: 'file', code: 'tooManyPixels', values: { max: pictureLimits.megapixels } });
  }
}

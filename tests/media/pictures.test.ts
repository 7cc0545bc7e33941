import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPicture } from '@hai-dang/api/media/picture';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0a5a8a' } });

/** Taken upright with the camera on its side, at a known place. */
const photograph = () =>
  plain(300, 200)
    .withExif({
      IFD0: { Make: 'Hải Đăng', Copyright: 'A. Nguyễn' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '20/1 51/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 41/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const refusal = (bytes: Buffer) =>
  readPicture(bytes).then(
    () => 'no refusal',
    (error: { details: { fields: { code: string }[] } }) => error.details.fields.map(({ code }) => code),
  );

describe('a picture', () => {
  it('is stored upright and without what the camera wrote into it (LS21-8.6)', async () => {
    const upload = await photograph();
    expect((await sharp(upload).metadata()).exif).toBeDefined();
    const { bytes, mimeType, width, height } = await readPicture(upload);
    expect({ mimeType, width, height }).toEqual({ mimeType: 'image/jpeg', width: 200, height: 300 });
    const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, orientation }).toEqual({});
  });

  it('is at most 2560 pixels long, and a small one stays as it is', async () => {
    expect(await readPicture(await plain(4000, 1000).png().toBuffer())).toMatchObject({
      width: 2560,
      height: 640,
    });
    expect(await readPicture(await plain(30, 20).png().toBuffer())).toMatchObject({ width: 30, height: 20 });
  });

  it.each(['png', 'webp', 'gif', 'avif'] as const)('may be a %s', async (format) => {
    const { mimeType } = await readPicture(await plain(40, 30).toFormat(format).toBuffer());
    expect(mimeType).toBe(`image/${format}`);
  });

  it('keeps moving, and has the size of one frame', async () => {
    const frames = [
      plain(20, 10),
      sharp({ create: { width: 20, height: 10, channels: 3, background: 'red' } }),
    ];
    const bytes = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
    const film = await sharp(bytes, { join: { animated: true } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    const picture = await readPicture(film);
    expect(picture).toMatchObject({ width: 20, height: 10 });
    expect((await sharp(picture.bytes, { animated: true }).metadata()).pages).toBe(2);
  });

  it('is known by its bytes: SVG, TIFF and text are refused, whatever they are called', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    expect(await refusal(Buffer.from(svg))).toEqual(['fileType']);
    expect(await refusal(await plain(9, 9).tiff().toBuffer())).toEqual(['fileType']);
    expect(await refusal(Buffer.from('just words'))).toEqual(['fileType']);
    expect(await refusal(Buffer.alloc(0))).toEqual(['fileType']);
  });

  it('is refused when it is cut off, or has more than 50 million pixels', async () => {
    const whole = await photograph();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toEqual(['fileUnreadable']);
    expect(await refusal(await plain(8000, 6300).png().toBuffer())).toEqual(['tooManyPixels']);
  });
});

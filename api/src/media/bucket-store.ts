import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Settings } from '../shared/settings.ts';
import { mediaPath, type MediaStore } from './media-store.ts';
import { StoreUnavailable } from './store-unavailable.ts';

/** Milliseconds until a read is given up; a reader waits. A picture on its way there may take longer. */
const readWithin = 3000;
const writeWithin = 30_000;

/** Keeps pictures in a bucket of a service that speaks S3. Nothing is asked of it before the first picture. */
export function bucketStore(settings: Settings, Bucket: string): MediaStore {
  const client = clientFor(settings);
  const name = `the bucket ${Bucket} at ${settings.MEDIA_S3_ENDPOINT ?? `AWS, ${settings.MEDIA_S3_REGION}`}`;

  const refuse = (reason: unknown): never => {
    throw new StoreUnavailable(name, reason);
  };
  // Reads alone may take it so: a write that is answered with 404 has failed.
  const nullIfMissing = (reason: unknown): null => (isMissing(reason) ? null : refuse(reason));

  async function sizeOf(sha256: string): Promise<number | null> {
    const head = new HeadObjectCommand({ Bucket, Key: mediaPath(sha256) });
    const answer = await client.send(head, { requestTimeout: readWithin }).catch(nullIfMissing);
    return answer?.ContentLength ?? null;
  }

  return {
    name,
    sizeOf,
    keep: async (Body, ContentType) => {
      const hash = createHash('sha256').update(Body).digest();
      const sha256 = hash.toString('hex');
      if ((await sizeOf(sha256)) === Body.length) return sha256;
      // The service compares what arrives with the hash, and keeps all of it or nothing.
      const ChecksumSHA256 = hash.toString('base64');
      const Key = mediaPath(sha256);
      const put = new PutObjectCommand({ Bucket, Key, Body, ContentType, ChecksumSHA256 });
      await client.send(put).catch(refuse);
      return sha256;
    },
    open: async (sha256) => {
      const get = new GetObjectCommand({ Bucket, Key: mediaPath(sha256) });
      const answer = await client.send(get, { requestTimeout: readWithin }).catch(nullIfMissing);
      return answer?.Body instanceof Readable ? answer.Body : null;
    },
    close: () => client.destroy(),
  };
}

/** A bucket that is not there is also a 404, but has another name where the answer has a text. */
const isMissing = (error: unknown) =>
  error instanceof S3ServiceException && ['NoSuchKey', 'NotFound'].includes(error.name);

function clientFor(settings: Settings): S3Client {
  const { MEDIA_S3_ACCESS_KEY_ID: accessKeyId, MEDIA_S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  const { MEDIA_S3_ENDPOINT: endpoint, MEDIA_S3_REGION: region = 'us-east-1' } = settings;
  return new S3Client({
    region,
    ...(endpoint !== undefined && { endpoint }),
    forcePathStyle: settings.MEDIA_S3_PATH_STYLE ?? endpoint !== undefined,
    // Without keys of its own, those that the machine, the container or the AWS variables have.
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: 2000,
      requestTimeout: writeWithin,
      throwOnRequestTimeout: true,
      socketTimeout: 10_000,
    },
    // The hash says it all, and not every service knows the checksums that the client would add.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

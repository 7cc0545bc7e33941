import type { Settings } from '../shared/settings.ts';
import { folderStore } from './folder-store.ts';
import type { MediaStore } from './media-store.ts';

/** The store of the settings: a bucket where one is named, else a folder. Made once per process; `close` it at the end. */
export async function openMediaStore(settings: Settings): Promise<MediaStore> {
  return (await openBucket(settings)) ?? folderStore();
}

/** The bucket of the settings; null where none is named. Without one, its client is not even loaded. */
export async function openBucket(settings: Settings): Promise<MediaStore | null> {
  if (settings.MEDIA_S3_BUCKET === undefined) return null;
  const { bucketStore } = await import('./bucket-store.ts');
  return bucketStore(settings, settings.MEDIA_S3_BUCKET);
}

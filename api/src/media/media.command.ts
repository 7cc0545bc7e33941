import { type Command, Option } from 'commander';
import { withDatabase } from '../database/open.ts';
import { copyMedia } from './copy-media.ts';
import { folderStore } from './folder-store.ts';
import { openBucket, openMediaStore } from './open-media-store.ts';
import { verifyMedia, type FaultyPicture } from './verify-media.ts';

const places = ['bucket', 'folder'] as const;

const faults = { missing: 'is missing', differs: 'is not what was uploaded' };

/** `haidang media copy` and `verify` */
export function registerMediaCommands(program: Command): void {
  const media = program.command('media').description('the pictures, in the folder and in the bucket');
  media
    .command('copy')
    .description('copy the pictures from the folder to the bucket of MEDIA_S3_BUCKET, or back')
    .addOption(new Option('--to <place>', 'where to').choices(places).default('bucket'))
    .addHelpText('after', '\nIt may be stopped and begun again: what has been copied is not read again.')
    .action(copy);
  media
    .command('verify')
    .description('read every picture where the settings say, and compare it with its hash')
    .addHelpText('after', '\nExits with 1 and names the pictures that are missing or altered.')
    .action(verify);
}

const copy = ({ to }: { to: (typeof places)[number] }): Promise<void> =>
  withDatabase(async ({ editorial: db }, settings) => {
    const [folder, bucket] = [folderStore(), await openBucket(settings)];
    if (!bucket) throw new Error('No bucket is set: MEDIA_S3_BUCKET is empty.');
    const [source, target] = to === 'bucket' ? [folder, bucket] : [bucket, folder];
    try {
      const { copied, present, faulty } = await copyMedia({ db }, source, target);
      tell(faulty);
      process.stdout.write(
        `${copied} pictures were copied from ${source.name} to ${target.name}; ${present} were there already.\n`,
      );
    } finally {
      bucket.close();
    }
  });

const verify = (): Promise<void> =>
  withDatabase(async ({ editorial: db }, settings) => {
    const store = await openMediaStore(settings);
    try {
      const { intact, faulty } = await verifyMedia({ db }, store);
      tell(faulty);
      process.stdout.write(`${intact} pictures in ${store.name} are what was uploaded.\n`);
    } finally {
      store.close();
    }
  });

function tell(faulty: readonly FaultyPicture[]): void {
  for (const { id, fileName, fault } of faulty)
    process.stdout.write(`Picture ${id} (${fileName}) ${faults[fault]}.\n`);
  if (faulty.length > 0) process.exitCode = 1;
}

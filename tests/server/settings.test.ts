import { describe, expect, it } from 'vitest';
import { readSettings } from '@hai-dang/api/shared/settings';

describe('the settings', () => {
  it('have safe defaults: loopback, and no database server', () => {
    expect(readSettings({})).toMatchObject({ HOST: '127.0.0.1', PORT: 4000, NODE_ENV: 'development' });
    expect(readSettings({}).DATABASE_URL).toBeUndefined();
  });

  it.each([
    ['PORT', 'four thousand'],
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DEMO_PASSWORD', 'short'],
  ])('name the variable %s when it is %s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^The environment .*\\n  ${name}: `));
  });

  it('name every wrong variable at once', () => {
    expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT: [^]*LOG_LEVEL: /);
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '' }).PORT).toBe(4000);
  });

  it('want a database for the migrations where they name one for a door', () => {
    expect(() => readSettings({ DATABASE_PUBLIC_URL: 'postgres://reader@db/x' })).toThrow(
      'need DATABASE_URL',
    );
  });

  it.each([
    ['MEDIA_S3_BUCKET', { MEDIA_S3_ENDPOINT: 'http://storage:3900' }],
    ['MEDIA_S3_BUCKET', { MEDIA_S3_BUCKET: 'a/b', MEDIA_S3_REGION: 'here' }],
    ['MEDIA_S3_ENDPOINT', { MEDIA_S3_BUCKET: 'pictures', MEDIA_S3_ENDPOINT: 'storage:3900' }],
    ['MEDIA_S3_REGION', { MEDIA_S3_BUCKET: 'pictures' }],
    ['MEDIA_S3_ENDPOINT', { MEDIA_S3_BUCKET: 'pictures', MEDIA_S3_ENDPOINT: 'http://me:secret@storage' }],
    [
      'MEDIA_S3_ACCESS_KEY_ID',
      { MEDIA_S3_BUCKET: 'pictures', MEDIA_S3_REGION: 'here', MEDIA_S3_SECRET_ACCESS_KEY: 'secret' },
    ],
    [
      'MEDIA_S3_SECRET_ACCESS_KEY',
      { MEDIA_S3_BUCKET: 'pictures', MEDIA_S3_REGION: 'here', MEDIA_S3_ACCESS_KEY_ID: 'me' },
    ],
  ])('refuse a bucket that is set by half, name %s and no secret', (name, variables) => {
    const refused = (): unknown => readSettings(variables);
    expect(refused).toThrow(new RegExp(`^The environment .*\\n  ${name}: `));
    expect(refused).not.toThrow(/secret$/);
  });

  it('take a bucket with the keys of the machine, or with keys of its own', () => {
    const named = { MEDIA_S3_BUCKET: 'pictures', MEDIA_S3_REGION: 'ap-southeast-1' };
    expect(readSettings(named)).toMatchObject(named);
    const keys = { MEDIA_S3_ACCESS_KEY_ID: 'me', MEDIA_S3_SECRET_ACCESS_KEY: 'secret' };
    expect(readSettings({ ...named, ...keys, MEDIA_S3_PATH_STYLE: 'true' })).toMatchObject(keys);
  });
});

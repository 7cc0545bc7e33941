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
});

import { describe, expect, it } from 'vitest';
import type { Actor, HeldRole } from '@hai-dang/api/people/actor';
import {
  hasRole,
  isMember,
  requireRole,
  roleAmong,
  rolesIn,
  visiblePortalIds,
} from '@hai-dang/api/people/people.access';

const city = { id: 'city', parentId: null };
const ward = { id: 'ward', parentId: 'city' };

const held = (over: Partial<HeldRole>): HeldRole => ({
  portalId: 'city',
  role: 'editor',
  languages: null,
  includesComponents: false,
  delegation: null,
  ...over,
});
const actor = (...roles: HeldRole[]): Actor => ({
  kind: 'person',
  userId: 'u',
  sessionId: null,
  name: 'Hà',
  roles,
});
const session = { token: null, hours: 12, set: () => {}, clear: () => {} };

describe('a role', () => {
  it('holds in its portal and nowhere else', () => {
    const editor = actor(held({}));
    expect(hasRole(editor, 'editor', city)).toBe(true);
    expect(hasRole(editor, 'approver', city)).toBe(false);
    expect(isMember(editor, { id: 'other', parentId: null })).toBe(false);
  });

  it('does not flow from level I into level II unless it says so (HP25-3.1a)', () => {
    expect(hasRole(actor(held({})), 'editor', ward)).toBe(false);
    expect(hasRole(actor(held({ includesComponents: true })), 'editor', ward)).toBe(true);
  });

  it('does not flow from level II into level I (HP25-3.1a)', () => {
    expect(hasRole(actor(held({ portalId: 'ward', includesComponents: true })), 'editor', city)).toBe(false);
  });

  it('holds in its languages, and in all of them without a list (HP20-5.1b)', () => {
    const translator = actor(held({ role: 'translator', languages: ['ja', 'ko'] }));
    expect(hasRole(translator, 'translator', city, 'ja')).toBe(true);
    expect(hasRole(translator, 'translator', city, 'en')).toBe(false);
    expect(hasRole(translator, 'translator', city)).toBe(true);
    expect(hasRole(actor(held({})), 'editor', city, 'en')).toBe(true);
  });

  it('is the own one before a lent one', () => {
    const lent = held({ role: 'approver', delegation: { id: 'd', fromUserId: 'head' } });
    const own = held({ role: 'approver' });
    expect(rolesIn(actor(lent, own), city)).toEqual([own, lent]);
    expect(roleAmong(actor(lent), 'approver', city)).toEqual(lent);
  });

  it('is chosen in the order in which it is asked for', () => {
    const both = actor(held({ role: 'contributor' }), held({ role: 'editor' }));
    expect(roleAmong(both, ['editor', 'contributor'], city)?.role).toBe('editor');
  });

  it('is missed with the roles that would do', () => {
    const ask = () => requireRole({ actor: actor(held({})), session }, ['approver', 'publisher'], city);
    expect(ask).toThrow(
      expect.objectContaining({
        code: 'FORBIDDEN',
        details: { reasons: [{ code: 'roleMissing', roles: ['approver', 'publisher'] }] },
      }),
    );
  });

  it('makes its portal visible', () => {
    expect(visiblePortalIds(actor(held({}), held({ role: 'approver' }), held({ portalId: 'ward' })))).toEqual(
      ['city', 'ward'],
    );
  });
});

describe('nobody', () => {
  it('is asked to sign in, and told when a session has ended', () => {
    const ask = (token: string | null) => () =>
      requireRole({ actor: null, session: { ...session, token } }, 'editor', city);
    expect(ask(null)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED', details: {} }));
    expect(ask('old')).toThrow(expect.objectContaining({ details: { reason: 'sessionExpired' } }));
  });
});

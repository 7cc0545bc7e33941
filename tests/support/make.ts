import type { PortalSettings, Role } from '@hai-dang/schema';
import { memberships, portalLanguages, portals, users } from '@hai-dang/schema/tables';
import { v7 as uuid } from 'uuid';
import type { Database } from '@hai-dang/api/database/connect';
import { hashPassword } from '@hai-dang/api/people/password';

/** Settings of a portal that asks for everything. */
export const usualSettings: PortalSettings = {
  fourEyes: 'required',
  wrongSourcePolicy: 'keepWithNotice',
  workingHours: [['08:00', '17:00']],
  provenances: ['own', 'collaborator', 'agency', 'repost', 'foreignSource'],
  requiredForRepost: ['author', 'sourceName', 'sourceUrl'],
  attributionBasis: null,
  attributionAlternatives: [],
  takedown: { authorities: [], channels: [], basis: null },
  requirements: [],
};

let count = 0;

type PortalOverrides = Partial<typeof portals.$inferInsert> & { languages?: string[] };

/** A portal that speaks Vietnamese, English and Japanese. */
export async function makePortal(
  database: Database,
  { languages = ['vi', 'en', 'ja'], ...overrides }: PortalOverrides = {},
) {
  const key = `portal-${++count}`;
  const [portal] = await database.owner
    .insert(portals)
    .values({
      id: uuid(),
      key,
      level: overrides.parentId ? 2 : 1,
      kind: 'portal',
      defaultLanguage: 'vi',
      timeZone: 'Asia/Ho_Chi_Minh',
      regulation: { number: null, issuedOn: null, effectiveOn: null, issuer: {}, replaces: null },
      settings: usualSettings,
      ...overrides,
    })
    .returning();
  if (!portal) throw new Error('No portal was made.');
  await database.owner.insert(portalLanguages).values(
    languages.map((language, position) => ({
      portalId: portal.id,
      language,
      position,
      name: `Cổng ${count} (${language})`,
      attribution: 'Nguồn',
      urlPrefix: `/${language}/`,
    })),
  );
  return portal;
}

/** Password of every person whom `makePerson` makes. */
export const password = 'mật khẩu để thử';
let passwordHash: Promise<string> | undefined;

type PersonOverrides = Partial<typeof users.$inferInsert>;

/** An account without a role. */
export async function makePerson(database: Database, overrides: PersonOverrides = {}) {
  count++;
  passwordHash ??= hashPassword(password);
  const id = uuid();
  const [user] = await database.owner
    .insert(users)
    .values({
      id,
      email: `person-${id}@example.vn`,
      name: `Nguyễn Văn ${count}`,
      passwordHash: await passwordHash,
      ...overrides,
    })
    .returning();
  if (!user) throw new Error('No account was made.');
  return user;
}

type MembershipOverrides = Partial<typeof memberships.$inferInsert>;

/** Gives somebody a role in a portal, in all its languages. */
export async function makeMembership(
  database: Database,
  userId: string,
  portalId: string,
  role: Role,
  overrides: MembershipOverrides = {},
) {
  const [membership] = await database.owner
    .insert(memberships)
    .values({ id: uuid(), userId, portalId, role, ...overrides })
    .returning();
  if (!membership) throw new Error('No membership was made.');
  return membership;
}

/** An account with one role in a portal. */
export async function makeMember(
  database: Database,
  portalId: string,
  role: Role,
  overrides: MembershipOverrides = {},
) {
  const user = await makePerson(database);
  await makeMembership(database, user.id, portalId, role, overrides);
  return user;
}

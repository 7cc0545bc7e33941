import type { DeadlineUnit, PortalSettings, Role } from '@hai-dang/schema';
import { media, portalDeadlines, portals, sectionNames, sections } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Database } from '@hai-dang/api/database/connect';
import { scheduler } from '@hai-dang/api/people/actor';
import { findActorByUserId } from '@hai-dang/api/people/find-actor';
import { contextOf, type Context } from '@hai-dang/api/shared/context';
import { makeMember, makePortal } from './make.ts';

const staff = {
  contributor: 'contributor',
  collaborator: 'collaborator',
  translator: 'translator',
  editor: 'editor',
  secondEditor: 'editor',
  approver: 'approver',
  secondApprover: 'approver',
  publisher: 'publisher',
  administrator: 'administrator',
  auditor: 'auditor',
} as const satisfies Record<string, Role>;

/** Everybody who works in a newsroom of the tests, by what they are there. */
export type Staff = keyof typeof staff;

const deadlines: [key: string, amount: number, unit: DeadlineUnit, requirement: string | null][] = [
  ['takeUp', 1, 'workingDay', null],
  ['edit', 2, 'workingDay', null],
  ['approve', 2, 'workingDay', 'LS21-12.3'],
  ['publish', 1, 'workingDay', null],
  ['rework', 3, 'workingDay', null],
  ['updateTranslation', 5, 'workingDay', null],
  ['takedownOrder', 24, 'hour', 'LC25-8.3a'],
];

/** A portal with a section, deadlines and one person per role. */
export interface Newsroom {
  database: Database;
  portal: typeof portals.$inferSelect;
  section: typeof sections.$inferSelect;
  staff: Record<Staff, string>;
  /** What a verb gets when this person (or any other, by user id) acts. */
  as: (who: Staff | (string & {}), over?: Partial<Context>) => Promise<Context>;
  /** What a verb gets when the job acts. */
  asScheduler: (over?: Partial<Context>) => Context;
}

interface NewsroomOverrides extends Partial<typeof portals.$inferInsert> {
  languages?: string[];
  /** A portal that there is already, in place of a new one. */
  portal?: typeof portals.$inferSelect;
  /** Changes to the usual settings. */
  rules?: Partial<PortalSettings>;
}

/** A newsroom of its own, so that no test sees another's rows. */
export async function makeNewsroom(
  database: Database,
  { rules, portal, ...overrides }: NewsroomOverrides = {},
): Promise<Newsroom> {
  const made = portal ?? (await makePortal(database, overrides));
  const takedown = { authorities: ['Công an'], channels: ['phone', 'letter'], basis: 'LC25-8.3a' };
  const settings = { ...made.settings, takedown, ...rules };
  await database.owner.update(portals).set({ settings }).where(eq(portals.id, made.id));
  await database.owner.insert(portalDeadlines).values(
    deadlines.map(([key, amount, unit, requirement]) => ({
      portalId: made.id,
      key,
      amount,
      unit,
      requirement,
    })),
  );
  const section = await makeSection(database, made.id);
  const people = await Promise.all(
    Object.entries(staff).map(async ([name, role]) => [name, (await makeMember(database, made.id, role)).id]),
  );
  const ids = Object.fromEntries(people) as Record<Staff, string>;
  return {
    database,
    portal: { ...made, settings },
    section,
    staff: ids,
    as: async (who, over) => {
      const id = who in ids ? ids[who as Staff] : who;
      const actor = await findActorByUserId(database.editorial, id, over?.now?.() ?? new Date());
      return { ...contextOf(database.editorial, actor), ...over };
    },
    asScheduler: (over) => ({ ...contextOf(database.editorial, scheduler), ...over }),
  };
}

/** A section of a portal, named in Vietnamese. */
export async function makeSection(
  database: Database,
  portalId: string,
  overrides: Partial<typeof sections.$inferInsert> = {},
) {
  const id = uuid();
  const row = { id, portalId, key: `s-${id.slice(-12)}`, position: 0, ...overrides };
  const [section] = await database.owner.insert(sections).values(row).returning();
  if (!section) throw new Error('No section was made.');
  await database.owner
    .insert(sectionNames)
    .values({ sectionId: section.id, portalId, language: 'vi', name: 'Tin tức', slug: section.key });
  return section;
}

/** A picture of the newsroom's library; its bytes are nowhere. Its id. */
export async function makePicture(
  { database, portal, staff: people }: Newsroom,
  overrides: Partial<typeof media.$inferInsert> = {},
): Promise<string> {
  const id = uuid();
  const file = {
    sha256: id,
    mimeType: 'image/webp',
    size: 1000,
    width: 60,
    height: 40,
    fileName: 'ảnh.webp',
  };
  await database.owner
    .insert(media)
    .values({ id, portalId: portal.id, ...file, uploadedBy: people.contributor, ...overrides });
  return id;
}

import type { PortalSettings, Role } from '@hai-dang/schema';
import { articles, delegations } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Database } from '@hai-dang/api/database/connect';
import { scheduler, type Actor } from '@hai-dang/api/people/actor';
import { findActorByUserId } from '@hai-dang/api/people/find-actor';
import { contextOf, type Context } from '@hai-dang/api/shared/context';
import { makeMembership, makePerson } from '../../support/make.ts';
import { makeNewsroom, makePicture, type Newsroom } from '../../support/newsroom.ts';
import { makeSource } from '../../support/texts.ts';
import { Random } from './random.ts';

/** Somebody who acts, with the roles that the model was told of and not those that the API found. */
export interface Player {
  name: string;
  id: string;
  portalId: string | null;
  roles: readonly Role[];
  /** Null for all. */
  languages: readonly string[] | null;
  isScheduler: boolean;
  actor: Actor;
}

export interface Room {
  newsroom: Newsroom;
  rules: PortalSettings;
  players: Player[];
  articleIds: string[];
  pictureId: string;
}

/** Everything that the story of one portal happens in. */
export interface World {
  database: Database;
  random: Random;
  room: Room;
  /** People of other portals, who may nothing here. */
  strangers: Player[];
  now: Date;
  contextOf: (player: Player) => Context;
  /** Per translation and block, the source's words that its own were last written or confirmed against. */
  handled: Map<string, Map<string, string>>;
}

type Cast = [name: string, roles: readonly Role[], languages?: readonly string[]][];

const cast: Cast = [
  ['reporter', ['contributor']],
  ['second reporter', ['contributor']],
  ['collaborator', ['collaborator']],
  ['second collaborator', ['collaborator']],
  ['translator', ['translator']],
  ['translator of Japanese', ['translator'], ['ja']],
  ['editor', ['editor']],
  ['second editor', ['editor']],
  ['editor of English', ['editor'], ['en']],
  ['approver', ['approver']],
  ['approver of Vietnamese', ['approver'], ['vi']],
  ['editor and approver', ['editor', 'approver']],
  ['reporter and approver', ['contributor', 'translator', 'approver']],
  ['secretary', ['publisher']],
  ['administrator', ['administrator']],
  ['auditor', ['auditor']],
  ['nobody here', []],
];

const start = new Date('2026-03-02T02:00:00Z');

const settings: Partial<PortalSettings>[] = [
  { fourEyes: 'required', wrongSourcePolicy: 'keepWithNotice' },
  { fourEyes: 'relaxed', wrongSourcePolicy: 'withdraw' },
  {
    fourEyes: 'required',
    wrongSourcePolicy: 'keep',
    provenances: ['own', 'repost'],
    requiredForRepost: ['author'],
  },
];

/** Three portals with different rules, their people and articles; a story for each. */
export async function makeWorlds(database: Database, seed: number): Promise<World[]> {
  const rooms: Room[] = [];
  for (const rules of settings) rooms.push(await makeRoom(database, rules));
  return rooms.map((room, index) => {
    const world: World = {
      database,
      random: new Random(seed + index),
      room,
      strangers: rooms.filter((each) => each !== room).flatMap(({ players }) => players),
      now: start,
      contextOf: ({ actor }) => ({ ...contextOf(database.editorial, actor), now: () => world.now }),
      handled: new Map(),
    };
    return world;
  });
}

async function makeRoom(database: Database, rules: Partial<PortalSettings>): Promise<Room> {
  const newsroom = await makeNewsroom(database, { rules });
  const players: Player[] = [];
  for (const [name, roles, languages = null] of cast)
    players.push(await makePlayer(newsroom, name, roles, languages));
  players.push(
    await makeDeputy(
      newsroom,
      players.find(({ name }) => name === 'approver')!,
    ),
  );
  const job = { name: 'scheduler', id: '', portalId: null, roles: [], languages: null, isScheduler: true };
  players.push({ ...job, actor: scheduler });

  const drafts = [
    await makeSource(newsroom),
    await makeSource(newsroom, { by: 'collaborator', sourceLanguage: 'en' }),
    // Not every portal lets these two pass.
    await makeSource(newsroom, { provenance: 'repost', author: 'Lê Thị Hoa' }),
    await makeSource(newsroom),
  ];
  const last = eq(articles.id, drafts[3]!.articleId);
  await database.owner.update(articles).set({ provenance: 'agency' }).where(last);
  return {
    newsroom,
    rules: newsroom.portal.settings,
    players: [...players, ...(await staffPlayers(newsroom))],
    articleIds: drafts.map(({ articleId }) => articleId),
    pictureId: await makePicture(newsroom),
  };
}

/** The people who began the articles, so that authors act on their own work. */
async function staffPlayers({ database, portal, staff }: Newsroom): Promise<Player[]> {
  const players = [];
  for (const role of ['contributor', 'collaborator'] as const)
    players.push(await player(database, `${role} who began`, staff[role], portal.id, [role], null));
  return players;
}

async function makePlayer(
  { database, portal }: Newsroom,
  name: string,
  roles: readonly Role[],
  languages: readonly string[] | null,
): Promise<Player> {
  const { id } = await makePerson(database, { name });
  for (const role of roles)
    await makeMembership(database, id, portal.id, role, { languages: languages ? [...languages] : null });
  return player(database, name, id, portal.id, roles, languages);
}

/** A reporter to whom the approver lent the role (LS21-12.2a). */
async function makeDeputy(newsroom: Newsroom, lender: Player): Promise<Player> {
  const { database, portal } = newsroom;
  const { id } = await makePlayer(newsroom, 'deputy', ['contributor'], null);
  const endsAt = new Date(start.getTime() + 366 * 86_400_000);
  const term = { startsAt: new Date(start.getTime() - 86_400_000), endsAt, reason: 'Đi công tác' };
  const lent = { portalId: portal.id, role: 'approver', fromUserId: lender.id, toUserId: id } as const;
  await database.owner.insert(delegations).values({ id: uuid(), ...lent, ...term });
  return player(database, 'deputy', id, portal.id, ['contributor', 'approver'], null);
}

async function player(
  database: Database,
  name: string,
  id: string,
  portalId: string,
  roles: readonly Role[],
  languages: readonly string[] | null,
): Promise<Player> {
  const actor = await findActorByUserId(database.editorial, id, start);
  if (!actor) throw new Error(`No actor for ${name}`);
  return { name, id, portalId, roles, languages, isScheduler: false, actor };
}

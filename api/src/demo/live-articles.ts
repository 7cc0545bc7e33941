import { users } from '@hai-dang/schema/tables';
import { eq } from 'drizzle-orm';
import type { MediaContext } from '../media/media-store.ts';
import type { Actor } from '../people/actor.ts';
import { findActorByUserId } from '../people/find-actor.ts';
import { type Context, contextOf } from '../shared/context.ts';
import type { DemoArticle } from './demo-article.ts';
import { momentBefore } from './demo-moment.ts';
import { liveStep, type Story } from './live-step.ts';

/**
 * Lets the articles live through their past: every step by its own person, through the verbs and in the order of time, as if
 * the newsroom had been at work for two weeks. Events, tasks and hashes are what they would have been.
 */
export async function liveArticles(
  { db, mediaStore }: Pick<MediaContext, 'db' | 'mediaStore'>,
  articles: readonly DemoArticle[],
  start: Date,
): Promise<void> {
  const people = new Map<string, Actor>();
  const past = articles
    .flatMap((article) => {
      const story: Story = { article, articleId: '', pictures: new Map() };
      return article.life.map((step) => ({ story, step, at: momentBefore(start, step.at) }));
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());

  for (const { story, step, at } of past) {
    const email = `${step.by}@${story.article.portal}.example`;
    const actor = people.get(email) ?? (await findPerson(db, email, at));
    people.set(email, actor);
    await liveStep({ ...contextOf(db, actor), mediaStore, now: () => at }, story, step, start);
  }
}

async function findPerson(db: Context['db'], email: string, at: Date): Promise<Actor> {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  const actor = user && (await findActorByUserId(db, user.id, at));
  if (!actor) throw new Error(`There is no demo account ${email}.`);
  return actor;
}

import { tasks } from '@hai-dang/schema/tables';
import { and, eq } from 'drizzle-orm';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../shared/context.ts';
import { Takedown } from './article.type.ts';

@Resolver(() => Takedown)
export class TakedownResolver {
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'By when the order had to be carried out; null when the portal sets no such deadline.',
  })
  async dueAt(@Ctx() ctx: Context, @Root() { articleId, receivedAt }: Takedown): Promise<Date | null> {
    const [duty] = await ctx.db
      .select({ dueAt: tasks.dueAt })
      .from(tasks)
      .where(
        and(eq(tasks.articleId, articleId), eq(tasks.kind, 'takedownOrder'), eq(tasks.openedAt, receivedAt)),
      );
    return duty?.dueAt ?? null;
  }
}

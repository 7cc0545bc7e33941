import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { getArticle } from '../articles/article.queries.ts';
import { Article } from '../articles/article.type.ts';
import { findUser } from '../people/user.queries.ts';
import { User } from '../people/user.type.ts';
import { calendarOf } from '../portals/calendar/calendar.queries.ts';
import { workingMinutesBetween } from '../portals/calendar/working-time.ts';
import { getPortalById } from '../portals/portal.queries.ts';
import { Portal } from '../portals/portal.type.ts';
import type { Context } from '../shared/context.ts';
import { PageInput } from '../shared/page.ts';
import { translationById } from '../translations/translation.queries.ts';
import { Translation } from '../translations/translation.type.ts';
import { loadDesk } from './desk.queries.ts';
import { listTasks } from './task.queries.ts';
import { Desk, Task, TaskPage } from './task.type.ts';

@Resolver(() => Task)
export class TaskResolver {
  @Query(() => Desk, { description: 'The home page of the signed-in person.' })
  desk(
    @Ctx() ctx: Context,
    @Arg('portal', () => String, { nullable: true, description: 'Key of one portal; all when absent.' })
    portal?: string | null,
  ): Promise<Desk> {
    return loadDesk(ctx, portal);
  }

  @Query(() => TaskPage, { description: 'Open duties, the most urgent first.' })
  tasks(
    @Ctx() ctx: Context,
    @Arg('portal', () => String, { nullable: true, description: 'Key of one portal.' })
    portal?: string | null,
    @Arg('mine', () => Boolean, { nullable: true, description: 'Only what waits for the signed-in person.' })
    mine?: boolean | null,
    @Arg('overdue', () => Boolean, { nullable: true, description: 'Only what is past its time.' })
    overdue?: boolean | null,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page; the first 25 when absent.' })
    page?: PageInput | null,
  ): Promise<TaskPage> {
    return listTasks(ctx, { portal, mine, overdue }, page);
  }

  @FieldResolver(() => Portal, { description: 'The portal whose clock it runs by.' })
  portal(@Ctx() ctx: Context, @Root() { portalId }: Task) {
    return getPortalById(ctx, portalId);
  }

  @FieldResolver(() => Article, { description: 'The article that it is about.' })
  article(@Ctx() ctx: Context, @Root() { articleId }: Task) {
    return getArticle(ctx, articleId);
  }

  @FieldResolver(() => Translation, {
    nullable: true,
    description: 'The language that it is about; null for all.',
  })
  translation(@Ctx() ctx: Context, @Root() { translationId }: Task) {
    return translationId ? translationById(ctx, translationId) : null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Whose duty it is in person.' })
  assignee(@Ctx() ctx: Context, @Root() { assigneeId }: Task) {
    return assigneeId ? findUser(ctx, assigneeId) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is open and past its time.' })
  isOverdue(@Ctx() ctx: Context, @Root() { dueAt, closedAt }: Task) {
    return closedAt === null && dueAt !== null && dueAt < ctx.now();
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Minutes of working time until it is due, negative when overdue; null without a deadline.',
  })
  async workingMinutesLeft(@Ctx() ctx: Context, @Root() { dueAt, portalId }: Task) {
    if (!dueAt) return null;
    const calendar = await calendarOf(ctx, portalId);
    const now = ctx.now();
    return dueAt >= now
      ? workingMinutesBetween(now, dueAt, calendar)
      : -workingMinutesBetween(dueAt, now, calendar);
  }
}

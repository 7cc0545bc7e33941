import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { getArticle } from '../articles/article.queries.ts';
import { Article } from '../articles/article.type.ts';
import { listTimeline } from '../audit/event.queries.ts';
import { Event } from '../audit/event.type.ts';
import { findUser } from '../people/user.queries.ts';
import { User } from '../people/user.type.ts';
import { Publication } from '../publishing/publication.type.ts';
import type { Context } from '../shared/context.ts';
import { listOpenTasksOf } from '../tasks/task.queries.ts';
import { Task } from '../tasks/task.type.ts';
import { listAvailableActions } from './available-actions.ts';
import { staleBlocksBetween } from './compare-revisions.ts';
import { loadTranslation } from './load-translation.ts';
import { previewTranslation } from './preview-translation.ts';
import { AvailableAction } from './reason.type.ts';
import { Revision, StaleBlock } from './revision.type.ts';
import {
  getRevision,
  isTranslationLive,
  listRevisions,
  newestPublication,
  revisionById,
} from './translation.queries.ts';
import { Preview, Translation } from './translation.type.ts';
import { blocksToLookAt } from './workflow-facts.ts';

const person = (ctx: Context, id: string | null) => (id ? findUser(ctx, id) : null);

@Resolver(() => Translation)
export class TranslationFieldsResolver {
  @FieldResolver(() => Article, { description: 'The article that this is a language of.' })
  article(@Ctx() ctx: Context, @Root() { articleId }: Translation) {
    return getArticle(ctx, articleId);
  }

  @FieldResolver(() => Revision, { description: 'The newest revision: what is on the desk.' })
  current(@Ctx() ctx: Context, @Root() { currentRevisionId }: Translation) {
    return getRevision(ctx, currentRevisionId);
  }

  @FieldResolver(() => Revision, {
    nullable: true,
    description: 'The approved revision: the only one that can be published.',
  })
  approved(@Ctx() ctx: Context, @Root() { approvedRevisionId }: Translation) {
    return approvedRevisionId ? getRevision(ctx, approvedRevisionId) : null;
  }

  @FieldResolver(() => [Revision], { description: 'All revisions, newest first.' })
  revisions(@Ctx() ctx: Context, @Root() { id }: Translation) {
    return listRevisions(ctx, id);
  }

  @FieldResolver(() => Revision, { nullable: true, description: 'One revision of this translation.' })
  async revision(
    @Ctx() ctx: Context,
    @Root() { id }: Translation,
    @Arg('id', () => ID, { description: 'Identifier of the revision.' }) revisionId: string,
  ) {
    const revision = await revisionById(ctx, revisionId);
    return revision?.translationId === id ? revision : null;
  }

  @FieldResolver(() => Revision, {
    nullable: true,
    description: 'The approved source revision that this translation was made from; null for the source.',
  })
  sourceRevision(@Ctx() ctx: Context, @Root() { sourceRevisionId }: Translation) {
    return sourceRevisionId ? getRevision(ctx, sourceRevisionId) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether its source moved on by more than a typo.' })
  isStale(@Root() { staleWeight }: Translation) {
    return staleWeight !== null;
  }

  @FieldResolver(() => [StaleBlock], {
    description: 'Blocks of the source that changed since, and that the translator has not dealt with.',
  })
  async staleBlocks(@Ctx() ctx: Context, @Root() { id }: Translation): Promise<StaleBlock[]> {
    const loaded = await loadTranslation(ctx, id);
    const { madeFrom, approvedSource } = loaded;
    return madeFrom && approvedSource
      ? staleBlocksBetween(madeFrom, approvedSource, blocksToLookAt(loaded))
      : [];
  }

  @FieldResolver(() => User, { nullable: true, description: 'The editor who took it up.' })
  assignee(@Ctx() ctx: Context, @Root() { assigneeId }: Translation) {
    return person(ctx, assigneeId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who handed it in last.' })
  submittedBy(@Ctx() ctx: Context, @Root() { submittedBy }: Translation) {
    return person(ctx, submittedBy);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who edited it last; this person may not approve it.',
  })
  lastEditor(@Ctx() ctx: Context, @Root() { lastEditorId }: Translation) {
    return person(ctx, lastEditorId);
  }

  @FieldResolver(() => Publication, { nullable: true, description: 'Its newest publication, live or not.' })
  publication(@Ctx() ctx: Context, @Root() { id }: Translation) {
    return newestPublication(ctx, id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether readers see a revision of it now.' })
  isLive(@Ctx() ctx: Context, @Root() { id }: Translation) {
    return isTranslationLive(ctx, id);
  }

  @FieldResolver(() => [Task], { description: 'Open duties, the most urgent first.' })
  openTasks(@Ctx() ctx: Context, @Root() { id }: Translation) {
    return listOpenTasksOf(ctx, id);
  }

  @FieldResolver(() => [AvailableAction], {
    description:
      'What the signed-in person may do now, and why not the rest; from the very rules that the mutations run.',
  })
  availableActions(@Ctx() ctx: Context, @Root() { id }: Translation) {
    return listAvailableActions(ctx, id);
  }

  @FieldResolver(() => Preview, {
    description: 'The current revision exactly as publishing would render it.',
  })
  preview(@Ctx() ctx: Context, @Root() translation: Translation) {
    return previewTranslation(ctx, translation);
  }

  @FieldResolver(() => [Event], {
    description: 'What happened to it and to its article, newest first, at most 200.',
  })
  timeline(@Ctx() ctx: Context, @Root() { id, articleId }: Translation) {
    return listTimeline(ctx, { translationId: id, articleId });
  }
}

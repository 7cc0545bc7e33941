import { type Action, askedInputs, availableActions, type Decision, decideSave } from '@hai-dang/schema';
import { requireActor } from '../people/people.access.ts';
import type { Context } from '../shared/context.ts';
import { loadTranslation } from './load-translation.ts';
import { type AvailableAction, toReason } from './reason.type.ts';
import { factsFor } from './workflow-facts.ts';

/** Actions on the article as a whole: a role in any of its languages counts. */
const articleWide: readonly Action[] = ['takeDown', 'lift'];

/** What the signed-in person may do with a translation, decided by the very rules that the verbs run. */
export async function listAvailableActions(ctx: Context, translationId: string): Promise<AvailableAction[]> {
  const actor = requireActor(ctx);
  const loaded = await loadTranslation(ctx, translationId);
  const facts = await factsFor(loaded, actor, ctx.now());
  const wide = await factsFor(loaded, actor, ctx.now(), { languageBound: false });
  const offered = availableActions(facts).map(({ action, decision }) => {
    if (!articleWide.includes(action)) return toAvailable(ctx, action, decision, askedInputs(action, facts));
    const forArticle = availableActions(wide).find((each) => each.action === action)?.decision ?? decision;
    return toAvailable(ctx, action, forArticle, askedInputs(action, wide));
  });
  return [toAvailable(ctx, 'save', decideSave(facts), []), ...offered];
}

const toAvailable = (
  { language }: Context,
  action: Action | 'save',
  decision: Decision,
  asks: string[],
): AvailableAction => ({
  action,
  allowed: decision.allowed,
  reasons: decision.allowed ? [] : decision.reasons.map((reason) => toReason(reason, language)),
  asks,
});

import { type Content, contentHash } from '@hai-dang/schema/document';
import { type Ask, Refusal } from './editorial-client.ts';
import type { Newsroom } from './newsroom.ts';
import {
  type SentContent,
  translationMutation,
  translationQuery,
  type TranslationView,
} from './operations.ts';

/** A text on its way, and who writes it: the contributor writes the source, the translator everything else. */
export interface Walk {
  newsroom: Newsroom;
  writer: 'contributor' | 'translator';
  content: Content;
}

/** More steps than the way from a returned text to the public has; beyond them somebody is working against the import. */
const mostSteps = 20;

/**
 * Takes one text through the whole machine, each step by the role it belongs to, beginning with the state that it is in. A
 * text that was ever public is left as it is, whatever somebody has done with it since.
 */
export async function walkTranslation(walk: Walk, begun: TranslationView): Promise<void> {
  let translation = begun;
  for (let step = 0; translation.publication === null; step++) {
    if (step === mostSteps) throw new Error('Somebody else keeps changing it.');
    translation = await takeStep(walk, translation);
  }
}

async function takeStep(walk: Walk, translation: TranslationView): Promise<TranslationView> {
  try {
    return await nextStep(walk, translation);
  } catch (error) {
    // Somebody was faster; what the text needs now is another step.
    const isOutdated =
      error instanceof Refusal && ['CONFLICT', 'TRANSITION_NOT_ALLOWED'].includes(error.code);
    if (!isOutdated) throw error;
    return reread(walk.newsroom.as.editor, translation);
  }
}

async function nextStep(walk: Walk, translation: TranslationView): Promise<TranslationView> {
  const { as } = walk.newsroom;
  const writer = as[walk.writer];
  switch (translation.state) {
    case 'DRAFT':
    case 'RETURNED':
      if (!(await says(translation, walk.content)))
        return act(writer, 'saveTranslation', translation, { content: sent(walk.content) });
      return act(writer, 'submitTranslation', translation, { secrecyDeclaration: true });
    case 'SUBMITTED':
      return act(as.editor, 'takeUpTranslation', translation);
    case 'EDITING':
      return act(as.editor, 'forwardTranslation', translation);
    case 'IN_APPROVAL':
      return act(as.approver, 'approveTranslation', translation, { revisionId: translation.current.id });
    case 'APPROVED':
      return act(as.publisher, 'publishTranslation', translation);
    case 'SCHEDULED':
      throw new Error('It is scheduled, and goes live by itself when its time has come.');
    case 'REJECTED':
      throw new Error('An approver rejected it; an editor can reopen it in the admin.');
    default:
      throw new Error(`It is in a state that the import does not know: ${translation.state}.`);
  }
}

async function act(
  ask: Ask,
  verb: string,
  { id, version }: TranslationView,
  input: Record<string, unknown> = {},
): Promise<TranslationView> {
  const { translation } = await ask<{ translation: TranslationView }>(translationMutation(verb), {
    input: { id, expectedVersion: version, ...input },
  });
  return translation;
}

async function reread(ask: Ask, { id }: TranslationView): Promise<TranslationView> {
  const { translation } = await ask<{ translation: TranslationView | null }>(translationQuery, { id });
  if (!translation) throw new Error('It is no longer there.');
  return translation;
}

/** Whether the current revision already says what the corpus says. */
const says = async ({ language, current }: TranslationView, content: Content): Promise<boolean> =>
  current.contentHash === (await contentHash({ ...content, language }));

export const sent = ({ title, slug, body }: Content): SentContent => ({ title, slug, body });

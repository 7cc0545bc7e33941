import type { ApolloClient } from '@apollo/client';
import type { VariablesOf } from '../graphql.ts';
import type { Translation, WorkflowAction } from './operations.ts';
import * as mutations from './workflow-mutations.ts';

/** What the person answered in the dialog of an action; times are RFC 3339. */
export interface ActionAnswers {
  reason?: string;
  note?: string;
  secrecyDeclaration?: boolean;
  changeWeight?: NonNullable<VariablesOf<typeof mutations.ForwardTranslation>['input']['changeWeight']>;
  changeNote?: string;
  scheduledFor?: string;
  authority?: string;
  channel?: string;
  reference?: string;
  receivedAt?: string;
  publicNote?: string;
  redirectUrl?: string;
}

export interface ArticleVersion {
  id: string;
  version: number;
}

/** Sends the mutation of an action, each with its own input. Throws what Apollo Client throws. */
export async function runAction(
  client: ApolloClient,
  action: WorkflowAction,
  translation: Translation,
  article: ArticleVersion,
  answers: ActionAnswers,
): Promise<void> {
  const own = { id: translation.id, expectedVersion: translation.version };
  const ofArticle = { id: article.id, expectedVersion: article.version };
  const {
    note,
    reason = '',
    authority = '',
    channel = '',
    reference = '',
    receivedAt = '',
    scheduledFor = '',
  } = answers;
  switch (action) {
    case 'SUBMIT': {
      const secrecyDeclaration = answers.secrecyDeclaration ?? false;
      await client.mutate({
        mutation: mutations.SubmitTranslation,
        variables: { input: { ...own, secrecyDeclaration, note } },
      });
      return;
    }
    case 'RECALL':
      await client.mutate({ mutation: mutations.RecallTranslation, variables: { input: { ...own, note } } });
      return;
    case 'TAKE_UP':
      await client.mutate({ mutation: mutations.TakeUpTranslation, variables: { input: own } });
      return;
    case 'FORWARD': {
      const { changeWeight, changeNote } = answers;
      await client.mutate({
        mutation: mutations.ForwardTranslation,
        variables: { input: { ...own, changeWeight, changeNote, note } },
      });
      return;
    }
    case 'RETURN':
      await client.mutate({
        mutation: mutations.ReturnTranslation,
        variables: { input: { ...own, reason } },
      });
      return;
    case 'SEND_BACK':
      await client.mutate({
        mutation: mutations.SendBackTranslation,
        variables: { input: { ...own, reason } },
      });
      return;
    case 'APPROVE': {
      const revisionId = translation.current.id;
      await client.mutate({
        mutation: mutations.ApproveTranslation,
        variables: { input: { ...own, revisionId, note } },
      });
      return;
    }
    case 'REJECT':
      await client.mutate({
        mutation: mutations.RejectTranslation,
        variables: { input: { ...own, reason } },
      });
      return;
    case 'REOPEN':
      await client.mutate({ mutation: mutations.ReopenTranslation, variables: { input: { ...own, note } } });
      return;
    case 'SCHEDULE':
      await client.mutate({
        mutation: mutations.ScheduleTranslation,
        variables: { input: { ...own, scheduledFor } },
      });
      return;
    case 'UNSCHEDULE':
      await client.mutate({
        mutation: mutations.UnscheduleTranslation,
        variables: { input: { ...own, note } },
      });
      return;
    case 'PUBLISH':
      await client.mutate({ mutation: mutations.PublishTranslation, variables: { input: { ...own, note } } });
      return;
    case 'REVISE':
      await client.mutate({ mutation: mutations.ReviseTranslation, variables: { input: { ...own, note } } });
      return;
    case 'CONFIRM':
      await client.mutate({ mutation: mutations.ConfirmTranslation, variables: { input: { ...own, note } } });
      return;
    case 'WITHDRAW': {
      const { publicNote, redirectUrl } = answers;
      await client.mutate({
        mutation: mutations.WithdrawPublication,
        variables: { input: { ...own, reason, publicNote, redirectUrl } },
      });
      return;
    }
    case 'RESTORE':
      await client.mutate({
        mutation: mutations.RestorePublication,
        variables: { input: { ...own, reason } },
      });
      return;
    case 'TAKE_DOWN': {
      const order = { authority, channel, reference, reason, receivedAt };
      await client.mutate({
        mutation: mutations.TakeDownArticle,
        variables: { input: { ...ofArticle, ...order } },
      });
      return;
    }
    case 'LIFT':
      await client.mutate({
        mutation: mutations.LiftTakedown,
        variables: { input: { ...ofArticle, authority, reason } },
      });
      return;
    case 'SAVE':
      return;
  }
}

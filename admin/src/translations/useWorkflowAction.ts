import { useApolloClient } from '@apollo/client/react';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import { type ApiError, toApiError } from '../providers/api-error.ts';
import { useReportError } from '../providers/useReportError.ts';
import { TranslationNow, type Translation, type WorkflowAction } from './operations.ts';
import { runAction, type ActionAnswers, type ArticleVersion } from './run-action.ts';

/** The text that was on the screen when somebody else's came in between, and the newest one. */
export interface SeenRevisions {
  seen: string;
  now: string;
}

export interface WorkflowActionRunner {
  running: WorkflowAction | null;
  /** Carries an action out. Answers null when it worked, otherwise why not, for the dialog that asked. */
  run: (action: WorkflowAction, answers: ActionAnswers) => Promise<ApiError | null>;
  conflict: SeenRevisions | null;
  closeConflict: () => void;
}

/** Carries out an action of the workflow on the revision on the screen, after everything typed is saved. */
export function useWorkflowAction(
  translation: Translation,
  article: ArticleVersion,
  flush: () => Promise<boolean>,
): WorkflowActionRunner {
  const client = useApolloClient();
  const notify = useNotify();
  const message = useMessage();
  const reportError = useReportError();
  const [running, setRunning] = useState<WorkflowAction | null>(null);
  const [conflict, setConflict] = useState<SeenRevisions | null>(null);

  const run = async (action: WorkflowAction, answers: ActionAnswers): Promise<ApiError | null> => {
    setRunning(action);
    const seen = translation.current.id;
    try {
      if (!(await flush())) {
        notify(message('article.save.first'), { type: 'warning' });
        return null;
      }
      // Saving may just have moved the version; the revision on the screen is the one that was saved.
      const { data } = await client.query({
        query: TranslationNow,
        variables: { id: translation.id },
        fetchPolicy: 'cache-first',
      });
      await runAction(client, action, data?.translation ?? translation, article, answers);
      await client.refetchQueries({ include: 'active' });
      notify(message('article.actions.done', { action: message(`workflow.actions.${enumKey(action)}`) }), {
        type: 'success',
      });
      return null;
    } catch (thrown) {
      const error = toApiError(thrown);
      if (error.code === 'CONFLICT') {
        const { data } = await client.query({
          query: TranslationNow,
          variables: { id: translation.id },
          fetchPolicy: 'network-only',
        });
        const now = data?.translation?.current.id;
        if (now && now !== seen) {
          setConflict({ seen, now });
          return null;
        }
      }
      const isForDialog = error.details.fields !== undefined || error.details.reasons !== undefined;
      return isForDialog ? error : reportError(error);
    } finally {
      setRunning(null);
    }
  };

  return { running, run, conflict, closeConflict: () => setConflict(null) };
}

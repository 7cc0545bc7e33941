import { useQuery } from '@apollo/client/react';
import { LoadError } from '../layout/LoadError.tsx';
import { RowSkeletons } from '../layout/PageSkeleton.tsx';
import { TranslationHistory } from './operations.ts';
import { Revisions } from './Revisions.tsx';
import { Timeline } from './Timeline.tsx';

interface HistoryPanelProps {
  translation: { id: string; language: string };
  portal: { key: string; timeZone: string };
  show: 'timeline' | 'revisions';
}

/** Events or revisions of one text, asked for when somebody looks. */
export function HistoryPanel({ translation, portal, show }: HistoryPanelProps) {
  const { data, error, refetch } = useQuery(TranslationHistory, {
    variables: { id: translation.id },
    fetchPolicy: 'cache-and-network',
  });
  const history = data?.translation;
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!history) return <RowSkeletons rows={5} />;
  return show === 'timeline' ? (
    <Timeline events={history.timeline} portal={portal} />
  ) : (
    <Revisions revisions={history.revisions} language={translation.language} timeZone={portal.timeZone} />
  );
}

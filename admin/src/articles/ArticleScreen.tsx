import { skipToken, useQuery } from '@apollo/client/react';
import { useLocale } from 'react-admin';
import { Navigate, useParams } from 'react-router';
import { LoadError } from '../layout/LoadError.tsx';
import { PageSkeleton } from '../layout/PageSkeleton.tsx';
import { useViewer } from '../people/useViewer.ts';
import { ApiError } from '../providers/api-error.ts';
import { ArticleOnScreen, ArticleSourceLanguage } from './article-operations.ts';
import { ArticlePage } from './ArticlePage.tsx';

/** `/articles/:id/:language`: one article in one language; without a language, in the one it was written in. */
export function ArticleScreen() {
  const { id = '', language } = useParams();
  const locale = useLocale();
  const viewer = useViewer();
  const first = useQuery(ArticleSourceLanguage, language ? skipToken : { variables: { id } });
  const { data, error, refetch } = useQuery(
    ArticleOnScreen,
    language ? { variables: { id, language, locale }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  const written = first.data?.article?.source.language;
  if (!language && written) return <Navigate replace to={`/articles/${id}/${written}`} />;
  const failure = first.error ?? error;
  if (failure)
    return <LoadError error={failure} onRetry={() => void (language ? refetch() : first.refetch())} />;
  const answered = language ? data : first.data;
  if (answered?.article === null) {
    return <LoadError error={new ApiError('ra.notification.item_doesnt_exist', { code: 'NOT_FOUND' })} />;
  }
  if (!data?.article || !language || !viewer) return <PageSkeleton />;
  return <ArticlePage article={data.article} language={language} userId={viewer.user.id} />;
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useApolloClient } from '@apollo/client/react';
import { useNotify } from 'react-admin';
import { useState } from 'react';
import { useMessage } from '../i18n/message-key.ts';
import { ExactTime } from '../i18n/RelativeTime.tsx';
import { useReportError } from '../providers/useReportError.ts';
import { factsInputOf, factsOf } from './article-draft.ts';
import { UpdateArticle, type Article } from './article-operations.ts';
import { errorsByName } from './errors-by-name.ts';
import { FactsFields } from './FactsFields.tsx';

/** The facts that all languages of an article share; saved by hand, since they change seldom and count for every text. */
export function ArticleFacts({ article }: { article: Article }) {
  const message = useMessage();
  const client = useApolloClient();
  const notify = useNotify();
  const reportError = useReportError();
  const [facts, setFacts] = useState(() => factsOf(article));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const isChanged = JSON.stringify(facts) !== JSON.stringify(factsOf(article));

  const save = async () => {
    try {
      const input = { id: article.id, expectedVersion: article.version, ...factsInputOf(facts) };
      await client.mutate({ mutation: UpdateArticle, variables: { input } });
      // Facts stand in the way of submitting, or no longer do.
      await client.refetchQueries({ include: 'active' });
      notify(message('ra.notification.updated'), { type: 'success' });
    } catch (thrown) {
      setErrors(errorsByName(await reportError(thrown)));
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {!article.canUpdate && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {message('article.facts.readOnly')}
        </Alert>
      )}
      <FactsFields
        portal={article.portal.key}
        accepted={article.portal.provenances}
        facts={facts}
        errors={errors}
        isReadOnly={!article.canUpdate}
        onChange={(change) => setFacts((before) => ({ ...before, ...change }))}
      />
      <Typography variant="caption" color="textSecondary" component="p" sx={{ my: 1 }}>
        {message('article.facts.created', { name: article.createdBy.name })}{' '}
        <ExactTime value={article.createdAt} timeZone={article.portal.timeZone} />
      </Typography>
      {article.canUpdate && (
        <Button type="submit" variant="contained" disabled={!isChanged}>
          {message('article.facts.save')}
        </Button>
      )}
    </form>
  );
}

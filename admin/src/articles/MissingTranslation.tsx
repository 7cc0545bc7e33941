import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { useReportError } from '../providers/useReportError.ts';
import { AddTranslation } from '../translations/operations.ts';
import type { Article } from './article-operations.ts';

/** A language that the article does not have yet: begun here, once its source is approved. */
export function MissingTranslation({ article, language }: { article: Article; language: string }) {
  const message = useMessage();
  const nameOf = useLanguageName();
  const client = useApolloClient();
  const reportError = useReportError();
  const [isBusy, setBusy] = useState(false);
  const isSourceApproved = article.source.approved !== null;
  const add = async () => {
    setBusy(true);
    try {
      await client.mutate({
        mutation: AddTranslation,
        variables: { input: { articleId: article.id, language } },
      });
      await client.refetchQueries({ include: 'active' });
    } catch (error) {
      await reportError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <EmptyState
      title={message('article.missing.title', { language: nameOf(language) })}
      hint={message(isSourceApproved ? 'article.missing.hint' : 'article.missing.sourceNotApproved')}
      action={
        <Button
          variant="contained"
          color="secondary"
          startIcon={<Add />}
          disabled={!isSourceApproved || isBusy}
          onClick={() => void add()}
        >
          {message('article.missing.start', { language: nameOf(language) })}
        </Button>
      }
    />
  );
}

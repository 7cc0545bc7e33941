import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useApolloClient } from '@apollo/client/react';
import { emptyDocument, ensureBlockIds } from '@hai-dang/schema/document';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { useReportError } from '../providers/useReportError.ts';
import { emptyFacts, factsInputOf } from './article-draft.ts';
import { CreateArticle } from './article-operations.ts';
import { errorsByName } from './errors-by-name.ts';
import { FactsFields } from './FactsFields.tsx';
import { usePortalsToWriteIn } from './usePortalsToWriteIn.ts';

/** A new article: where it belongs, what it is, its title. The text is written on the screen that follows. */
export function ArticleCreate() {
  const message = useMessage();
  const nameOf = useLanguageName();
  const navigate = useNavigate();
  const client = useApolloClient();
  const reportError = useReportError();
  const portals = usePortalsToWriteIn();
  const [chosen, setChosen] = useState<{ portal?: string; language?: string }>({});
  const [facts, setFacts] = useState(emptyFacts);
  const [title, setTitle] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const portal = portals.find(({ key }) => key === chosen.portal) ?? portals[0];
  const languages =
    portal?.languages.filter(({ isEnabled }) => isEnabled).map(({ language }) => language) ?? [];
  const language =
    chosen.language && languages.includes(chosen.language) ? chosen.language : portal?.defaultLanguage;

  if (!portal || !language) return <EmptyState title={message('article.create.nowhere')} />;

  const create = async () => {
    try {
      const content = { title, body: ensureBlockIds(emptyDocument()) };
      const input = { portal: portal.key, sourceLanguage: language, content, ...factsInputOf(facts) };
      const { data } = await client.mutate({ mutation: CreateArticle, variables: { input } });
      if (data) await navigate(`/articles/${data.createArticle.id}/${data.createArticle.source.language}`);
    } catch (thrown) {
      setErrors(errorsByName(await reportError(thrown)));
    }
  };

  return (
    <>
      <PageHeader title={message('resources.articles.create')} intro={message('article.create.intro')} />
      <Box
        component="form"
        noValidate
        sx={{ maxWidth: '70ch', display: 'grid' }}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField
          label={message('resources.articles.fields.title')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={errors.title !== undefined}
          helperText={errors.title}
          slotProps={{ htmlInput: { lang: language } }}
          autoFocus
          required
        />
        <TextField
          select
          required
          label={message('resources.articles.fields.portal')}
          value={portal.key}
          onChange={(event) => {
            setChosen({ portal: event.target.value });
            setFacts((before) => ({ ...before, section: '' }));
          }}
          error={errors.portal !== undefined}
          helperText={errors.portal}
        >
          {portals.map(({ key, name }) => (
            <MenuItem key={key} value={key}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          required
          label={message('resources.articles.fields.sourceLanguage')}
          value={language}
          onChange={(event) => setChosen({ portal: portal.key, language: event.target.value })}
          error={errors.sourceLanguage !== undefined}
          helperText={errors.sourceLanguage}
        >
          {languages.map((each) => (
            <MenuItem key={each} value={each}>
              {nameOf(each)}
            </MenuItem>
          ))}
        </TextField>
        <FactsFields
          portal={portal.key}
          accepted={[]}
          facts={facts}
          errors={errors}
          onChange={(change) => setFacts((before) => ({ ...before, ...change }))}
        />
        <Button type="submit" variant="contained" color="secondary" sx={{ mt: 2, justifySelf: 'start' }}>
          {message('article.create.start')}
        </Button>
      </Box>
    </>
  );
}

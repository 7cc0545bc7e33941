import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useMessage } from '../i18n/message-key.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { PageSection } from '../layout/PageSection.tsx';
import { PageSkeleton } from '../layout/PageSkeleton.tsx';
import { usePortals } from '../portals/usePortals.ts';
import {
  componentCode,
  type Embedded,
  type EmbedModule,
  type EmbedWay,
  embedWays,
  frameCode,
  oembedUrl,
  themes,
} from './embed-code.ts';
import { EmbedChoices } from './EmbedChoices.tsx';
import { EmbedCode } from './EmbedCode.tsx';
import { EmbedPreview } from './EmbedPreview.tsx';
import { readEmbedModule, readLiveChoices } from './public-door.ts';
import { useFromPublic } from './useFromPublic.ts';

/** Makes the code with which other sites show an article or a list. What is chosen stands in the address. */
export function EmbedBuilder() {
  const message = useMessage();
  const [asked, setAsked] = useSearchParams();
  const portals = usePortals();
  const portal = portals.find(({ key }) => key === asked.get('portal')) ?? portals[0];
  const host = asked.get('host') ?? window.location.origin;
  const language = asked.get('language') ?? portal?.defaultLanguage ?? '';
  const key = portal?.key ?? '';
  const slug = asked.get('slug') ?? '';
  const read = useCallback(async () => {
    if (key === '') return new Promise<never>(() => {});
    const [articles, module] = await Promise.all([
      readLiveChoices(host, { portal: key, language, slug }),
      readEmbedModule(host),
    ]);
    return { articles, module };
  }, [host, key, language, slug]);
  const { data, hasFailed, retry } = useFromPublic(read);

  const change = (values: Record<string, string>) =>
    setAsked(
      (before) => {
        const next = new URLSearchParams(before);
        // An article belongs to a language, a language and a section to a portal.
        if ('portal' in values) for (const name of ['language', 'section', 'slug']) next.delete(name);
        if ('language' in values) next.delete('slug');
        for (const [name, value] of Object.entries(values)) next.set(name, value);
        return next;
      },
      { replace: true },
    );

  const articles = data?.articles ?? [];
  const embedded: Embedded = {
    kind: asked.get('kind') === 'list' ? 'list' : 'article',
    host,
    portal: key,
    language,
    section: asked.get('section') ?? '',
    first: Number(asked.get('first')) || 5,
    theme: themes.find((each) => each === asked.get('theme')) ?? 'auto',
    isFixed: asked.get('fixed') === 'true',
    article: articles.find((each) => each.slug === slug) ?? articles[0] ?? null,
  };
  const way = embedWays.find((each) => each === asked.get('way')) ?? 'component';
  const isEmpty = data !== null && embedded.kind === 'article' && embedded.article === null;

  return (
    <>
      <PageHeader title={message('embed.title')} intro={message('embed.intro')} />
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(16rem, 20rem) minmax(0, 1fr)' },
        }}
      >
        <EmbedChoices embedded={embedded} articles={articles} onChange={change} />
        {hasFailed && (
          <Alert
            severity="error"
            variant="outlined"
            action={
              <Button color="inherit" onClick={retry}>
                {message('embed.retry')}
              </Button>
            }
          >
            {message('embed.loadFailed')}
          </Alert>
        )}
        {!hasFailed && !data && <PageSkeleton />}
        {isEmpty && <EmptyState title={message('embed.nothing')} hint={message('embed.nothingHint')} />}
        {data && !isEmpty && (
          <Box sx={{ display: 'grid', gap: 4, minWidth: 0 }}>
            <PageSection title={message('embed.code')}>
              <EmbedCode
                way={way}
                code={codeFor(way, embedded, data.module)}
                onChoose={(chosen) => change({ way: chosen })}
              />
            </PageSection>
            <PageSection title={message('embed.preview')}>
              <EmbedPreview embedded={embedded} asFrame={way !== 'component'} module={data.module} />
            </PageSection>
          </Box>
        )}
      </Box>
    </>
  );
}

function codeFor(way: EmbedWay, embedded: Embedded, module: EmbedModule): string | null {
  if (way === 'component') return componentCode(embedded, module);
  return way === 'frame'
    ? frameCode(embedded, embedded.article?.title ?? embedded.portal)
    : oembedUrl(embedded);
}

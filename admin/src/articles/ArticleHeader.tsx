import HistoryIcon from '@mui/icons-material/History';
import Code from '@mui/icons-material/Code';
import Layers from '@mui/icons-material/LayersOutlined';
import Tune from '@mui/icons-material/Tune';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { useMessage } from '../i18n/message-key.ts';
import { PageHeader } from '../layout/PageHeader.tsx';
import { StaleChip, StateChip, ToneChip } from '../workflow/StateChip.tsx';
import type { Article } from './article-operations.ts';
import type { PanelName } from './SidePanel.tsx';

interface ArticleHeaderProps {
  article: Article;
  language: string;
  onOpen: (panel: PanelName) => void;
  onPreview: (() => void) | undefined;
}

const panels = [
  ['facts', Tune],
  ['timeline', HistoryIcon],
  ['revisions', Layers],
] as const;

/** Title, where the article stands, the state of the text on the screen, and what can be opened beside it. */
export function ArticleHeader({ article, language, onOpen, onPreview }: ArticleHeaderProps) {
  const message = useMessage();
  const { translation } = article;
  return (
    <PageHeader
      title={translation?.title || article.title || message('resources.articles.untitled')}
      intro={
        <>
          {article.portal.name} · {article.section.name}{' '}
          {translation && <StateChip state={translation.state} />} {translation?.isStale && <StaleChip />}{' '}
          {translation?.isLive && translation.state !== 'PUBLISHED' && (
            <ToneChip tone="published">{message('workflow.live')}</ToneChip>
          )}
        </>
      }
      actions={
        <>
          {panels.map(([name, Icon]) => (
            <Button key={name} size="small" startIcon={<Icon />} onClick={() => onOpen(name)}>
              {message(`article.panels.${name}`)}
            </Button>
          ))}
          {translation?.isLive && translation.publication && (
            <Button
              size="small"
              startIcon={<Code />}
              component={Link}
              to={`/embed?${new URLSearchParams({ portal: article.portal.key, language, slug: translation.publication.slug })}`}
            >
              {message('embed.ofArticle')}
            </Button>
          )}
          {onPreview && (
            <Button size="small" variant="outlined" startIcon={<Visibility />} onClick={onPreview}>
              {message('article.preview.open')}
            </Button>
          )}
        </>
      }
    />
  );
}

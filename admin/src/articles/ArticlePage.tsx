import Box from '@mui/material/Box';
import { useState } from 'react';
import { bodyOf } from '../translations/draft.ts';
import { Preview } from '../translations/Preview.tsx';
import { TranslationPane } from '../translations/TranslationPane.tsx';
import type { Article } from './article-operations.ts';
import { ArticleHeader } from './ArticleHeader.tsx';
import { LanguageTabs } from './LanguageTabs.tsx';
import { MissingTranslation } from './MissingTranslation.tsx';
import { SidePanel, type PanelName } from './SidePanel.tsx';
import { TakedownBanner } from './TakedownBanner.tsx';

interface ArticlePageProps {
  article: Article;
  language: string;
  userId: string;
}

/** The article with the text of one language; facts, timeline and revisions open at the side. */
export function ArticlePage({ article, language, userId }: ArticlePageProps) {
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [isPreviewOpen, setPreviewOpen] = useState(false);
  const { translation, portal } = article;
  const approved = article.source.approved;
  const source =
    translation && !translation.isSource && approved
      ? {
          language: article.source.language,
          title: approved.title,
          summary: approved.summary,
          body: bodyOf(approved.body),
        }
      : null;
  return (
    <Box>
      <ArticleHeader
        article={article}
        language={language}
        onOpen={setPanel}
        onPreview={translation ? () => setPreviewOpen(true) : undefined}
      />
      {article.takedown && <TakedownBanner takedown={article.takedown} timeZone={portal.timeZone} />}
      <LanguageTabs article={article} language={language} />
      <Box role="tabpanel" id="article-text" aria-labelledby={`tab-${language}`}>
        {translation ? (
          <TranslationPane
            key={translation.id}
            translation={translation}
            source={source}
            article={article}
            portal={portal}
            userId={userId}
            onGoToFacts={() => setPanel('facts')}
          />
        ) : (
          <MissingTranslation article={article} language={language} />
        )}
      </Box>
      <SidePanel name={panel} article={article} onOpen={setPanel} onClose={() => setPanel(null)} />
      {isPreviewOpen && translation && (
        <Preview translation={translation.id} onClose={() => setPreviewOpen(false)} />
      )}
    </Box>
  );
}

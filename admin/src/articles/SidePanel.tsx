import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useMessage } from '../i18n/message-key.ts';
import { HistoryPanel } from '../translations/HistoryPanel.tsx';
import type { Article } from './article-operations.ts';
import { ArticleFacts } from './ArticleFacts.tsx';

const names = ['facts', 'timeline', 'revisions'] as const;
export type PanelName = (typeof names)[number];

interface SidePanelProps {
  name: PanelName | null;
  article: Article;
  onOpen: (name: PanelName) => void;
  onClose: () => void;
}

/** What stands beside the text when somebody asks: the article's facts, the text's timeline, its revisions. */
export function SidePanel({ name, article, onOpen, onClose }: SidePanelProps) {
  const message = useMessage();
  const { translation, portal } = article;
  return (
    <Drawer
      anchor="right"
      open={name !== null}
      onClose={onClose}
      slotProps={{
        paper: {
          sx: { width: { xs: '100%', sm: 440 } },
          role: 'dialog',
          'aria-label': message('article.panels.label'),
        },
      }}
    >
      {name && (
        <>
          <Box sx={{ display: 'flex', alignItems: 'center', borderBottom: 1, borderColor: 'divider', pr: 1 }}>
            <Tabs
              value={name}
              onChange={(_, next: PanelName) => onOpen(next)}
              aria-label={message('article.panels.label')}
              sx={{ flex: 1 }}
            >
              {names.map((each) => (
                <Tab
                  key={each}
                  value={each}
                  label={message(`article.panels.${each}`)}
                  disabled={each !== 'facts' && !translation}
                />
              ))}
            </Tabs>
            <IconButton aria-label={message('ra.action.close')} onClick={onClose}>
              <Close />
            </IconButton>
          </Box>
          <Box sx={{ p: 2, overflowY: 'auto' }}>
            {name === 'facts' && <ArticleFacts key={article.version} article={article} />}
            {name !== 'facts' && translation && (
              <HistoryPanel translation={translation} portal={portal} show={name} />
            )}
          </Box>
        </>
      )}
    </Drawer>
  );
}

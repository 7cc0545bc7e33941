import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import type { ResultOf } from '../graphql.ts';
import type { RevisionComparison } from './operations.ts';
import { TextDiff } from './TextDiff.tsx';

type Compared = ResultOf<typeof RevisionComparison>['compareRevisions'];
export type Comparison = Pick<Compared, 'fields' | 'blocks'>;

const fieldKeys = {
  title: 'title',
  slug: 'slug',
  summary: 'summary',
  seoTitle: 'seoTitle',
  seoDescription: 'seoDescription',
  seoKeywords: 'seoKeywords',
  'seo.title': 'seoTitle',
  'seo.description': 'seoDescription',
  'seo.keywords': 'seoKeywords',
} as const;
const isFieldKey = (field: string): field is keyof typeof fieldKeys => field in fieldKeys;

/** What differs between two texts, field by field and block by block; blocks that stayed the same are left out. */
export function ComparisonView({ comparison, language }: { comparison: Comparison; language: string }) {
  const message = useMessage();
  const blocks = comparison.blocks.filter(({ kind }) => kind !== 'UNCHANGED');
  const fields = comparison.fields.filter(({ segments }) =>
    segments.some(({ operation }) => operation !== 'EQUAL'),
  );
  if (blocks.length === 0 && fields.length === 0) {
    return <Typography color="textSecondary">{message('article.diff.same')}</Typography>;
  }
  return (
    <Box
      component="ol"
      aria-label={message('article.diff.label')}
      sx={{ m: 0, p: 0, listStyle: 'none', maxWidth: '70ch' }}
    >
      {fields.map(({ field, segments }) => (
        <Change key={field} label={isFieldKey(field) ? message(`article.fields.${fieldKeys[field]}`) : field}>
          <TextDiff segments={segments} language={language} />
        </Change>
      ))}
      {blocks.map(({ id, kind, segments }) => {
        const isFormatOnly = kind === 'CHANGED' && segments.every(({ operation }) => operation === 'EQUAL');
        return (
          <Change
            key={id}
            label={message(isFormatOnly ? 'article.diff.format' : `article.diff.${enumKey(kind)}`)}
          >
            <TextDiff segments={segments} language={language} />
          </Change>
        );
      })}
    </Box>
  );
}

function Change({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="overline" component="p" color="textSecondary">
        {label}
      </Typography>
      {children}
    </Box>
  );
}

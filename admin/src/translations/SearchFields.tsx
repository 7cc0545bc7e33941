import ExpandMore from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { contentLimits } from '@hai-dang/schema/document';
import { useMessage } from '../i18n/message-key.ts';
import type { DraftField } from './draft.ts';

/** What search engines and shared links show in place of title and summary; folded away, since most texts need none. */
export function SearchFields({ field }: { field: (name: DraftField, limit: number) => TextFieldProps }) {
  const message = useMessage();
  return (
    <Accordion disableGutters sx={{ bgcolor: 'transparent', '&::before': { display: 'none' } }}>
      <AccordionSummary expandIcon={<ExpandMore />} sx={{ px: 0, font: 'inherit' }}>
        {message('article.fields.seo')}
      </AccordionSummary>
      <AccordionDetails sx={{ px: 0, pt: 0 }}>
        <TextField {...field('seoTitle', contentLimits.seoTitle)} />
        <TextField {...field('seoDescription', contentLimits.seoDescription)} multiline minRows={2} />
        <TextField {...field('seoKeywords', contentLimits.keyword * contentLimits.keywords)} />
      </AccordionDetails>
    </Accordion>
  );
}

import Box from '@mui/material/Box';
import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactNode } from 'react';
import type { ResultOf } from '../graphql.ts';
import { graphql } from '../graphql.ts';
import { enumKey } from '../i18n/enum-key.ts';
import { useMessage } from '../i18n/message-key.ts';
import type { Tone } from '../theme/palette.ts';
import { useTone } from '../theme/useTone.ts';
import { stateIcons } from './state-icons.ts';

const StateFragment = graphql(`
  fragment State on Translation {
    state
  }
`);
/** GraphQL's names of the states, e.g. `IN_APPROVAL`. */
export type State = ResultOf<typeof StateFragment>['state'];

/** A state as colour, icon and word. */
export function StateChip({ state }: { state: State }) {
  const message = useMessage();
  const key = enumKey(state);
  return <ToneChip tone={key}>{message(`workflow.states.${key}`)}</ToneChip>;
}

/** The mark of a translation whose source has changed since. */
export function StaleChip() {
  const message = useMessage();
  return <ToneChip tone="stale">{message('workflow.staleShort')}</ToneChip>;
}

/** Any of the workflow's tones with its icon, or another one; the word is the child. */
export function ToneChip({
  tone,
  Icon = stateIcons[tone],
  children,
}: {
  tone: Tone;
  Icon?: SvgIconComponent;
  children: ReactNode;
}) {
  const { ink, ground } = useTone(tone);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 1,
        py: '1px',
        borderRadius: 1,
        color: ink,
        bgcolor: ground,
        fontSize: '0.8125rem',
        fontWeight: 500,
        lineHeight: 1.7,
        whiteSpace: 'nowrap',
        verticalAlign: 'middle',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      {children}
    </Box>
  );
}

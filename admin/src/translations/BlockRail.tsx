import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import HelpOutline from '@mui/icons-material/AddCircleOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import SyncProblem from '@mui/icons-material/SyncProblem';
import type { SvgIconComponent } from '@mui/icons-material';
import { useMessage } from '../i18n/message-key.ts';
import type { Tone } from '../theme/palette.ts';
import type { Row, RowStatus } from './rows.ts';
import type { RowPlaces } from './useRowLayout.ts';

const looks: Record<RowStatus, { icon: SvgIconComponent; tone: Tone }> = {
  done: { icon: CheckCircle, tone: 'published' },
  todo: { icon: RadioButtonUnchecked, tone: 'draft' },
  stale: { icon: SyncProblem, tone: 'stale' },
  error: { icon: ErrorOutline, tone: 'rejected' },
  extra: { icon: HelpOutline, tone: 'scheduled' },
};

interface BlockRailProps {
  rows: readonly Row[];
  places: RowPlaces;
  onGo: (id: string) => void;
}

/** Beside each block how far it is, as colour, icon and word; a click goes to the block (keys: "next open block"). */
export function BlockRail({ rows, places, onGo }: BlockRailProps) {
  const message = useMessage();
  return (
    <Box
      component="ol"
      aria-label={message('article.rows.label')}
      sx={{ position: 'relative', m: 0, p: 0, width: 28, listStyle: 'none' }}
    >
      {rows.map((row, index) => {
        const { icon: Icon, tone } = looks[row.status];
        const next = rows[index + 1];
        const top = places.get(row.id)?.top ?? 0;
        const end = next ? places.get(next.id)?.top : undefined;
        const word = [message(`article.rows.${row.status}`), ...row.errors].join(': ');
        return (
          <Box
            key={row.id}
            component="li"
            sx={{
              position: 'absolute',
              left: 0,
              right: 0,
              display: 'flex',
              flexDirection: 'column',
              alignItems: 'center',
            }}
            style={{ top, height: end === undefined ? 28 : Math.max(28, end - top - 8) }}
          >
            <Tooltip title={word} placement="right">
              <Box
                component="button"
                type="button"
                tabIndex={-1}
                onClick={() => onGo(row.id)}
                aria-label={message('article.rows.block', { number: index + 1, status: word })}
                sx={{
                  display: 'flex',
                  p: '3px',
                  border: 0,
                  borderRadius: '50%',
                  cursor: 'pointer',
                  color: (theme) => theme.tones[tone].ink,
                  bgcolor: (theme) => theme.tones[tone].ground,
                }}
              >
                <Icon aria-hidden sx={{ fontSize: 18 }} />
              </Box>
            </Tooltip>
            <Box
              sx={{
                flex: 1,
                width: 3,
                borderRadius: 1,
                mt: 0.5,
                bgcolor: (theme) => theme.tones[tone].mark,
                opacity: 0.55,
              }}
            />
          </Box>
        );
      })}
    </Box>
  );
}

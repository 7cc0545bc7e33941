import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useLocale } from 'react-admin';
import { Legend } from '../desk/Legend.tsx';
import { defaultTimeZone } from '../i18n/RelativeTime.tsx';
import { useMessage } from '../i18n/message-key.ts';
import { SimpleTable } from '../layout/SimpleTable.tsx';
import type { UsagePoint } from './client.operations.ts';

const height = 100;
const step = 10;
const bar = 7;

/** Requests as stacked bars. The picture is for the eye; the same numbers stand in a table below, for whoever wants them. */
export function UsageChart({ usage, isHourly }: { usage: readonly UsagePoint[]; isHourly: boolean }) {
  const message = useMessage();
  const locale = useLocale();
  const { tones, palette } = useTheme();
  const most = Math.max(1, ...usage.map(({ requests }) => requests));
  const number = new Intl.NumberFormat(locale);
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    ...(isHourly && { hour: '2-digit', minute: '2-digit' }),
    timeZone: defaultTimeZone,
  });
  const named = (point: UsagePoint | undefined) => (point ? moment.format(new Date(point.from)) : '');
  // Hours and days without a request would only make the table long.
  const used = usage.filter(({ requests }) => requests > 0).toReversed();
  const series = [
    { name: message('resources.clients.usage.answered'), color: tones.published.mark, of: answered },
    { name: message('resources.clients.usage.refused'), color: tones.stale.mark, of: refused },
    { name: message('resources.clients.usage.failed'), color: tones.overdue.mark, of: failed },
  ];
  return (
    <Box component="figure" sx={{ m: 0, pt: 1.5 }}>
      <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{number.format(most)}</Box>
      <svg
        viewBox={`0 0 ${usage.length * step} ${height}`}
        preserveAspectRatio="none"
        aria-hidden
        style={{ width: '100%', height: 140, display: 'block', borderBottom: `1px solid ${palette.divider}` }}
      >
        {usage.map((point, index) => {
          let below = 0;
          return series.map(({ name, color, of }) => {
            const tall = (of(point) / most) * height;
            below += tall;
            return (
              <rect
                key={`${point.from} ${name}`}
                x={index * step + (step - bar) / 2}
                y={height - below}
                width={bar}
                height={tall}
                fill={color}
              />
            );
          });
        })}
      </svg>
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          fontSize: '0.75rem',
          color: 'text.secondary',
        }}
      >
        {[usage[0], usage[Math.floor(usage.length / 2)], usage.at(-1)].map((point) => (
          <span key={point?.from}>{named(point)}</span>
        ))}
      </Box>
      <Legend entries={series.map(({ name, color }) => ({ name, color }))} />
      {used.length > 0 && (
        <Box component="details" sx={{ mt: 1.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', py: 0.5 }}>
            {message('resources.clients.usage.figures')}
          </Box>
          <SimpleTable
            label={message('resources.clients.usage.title')}
            columns={[
              message('resources.clients.usage.from'),
              message('resources.clients.usage.requests'),
              message('resources.clients.usage.refused'),
              message('resources.clients.usage.failed'),
              message('resources.clients.usage.cost'),
            ]}
            rows={used.map((point) => ({
              key: point.from,
              cells: [
                named(point),
                number.format(point.requests),
                number.format(point.refused),
                number.format(point.failed),
                number.format(point.cost),
              ],
            }))}
          />
        </Box>
      )}
    </Box>
  );
}

const refused = (point: UsagePoint) => point.refused;
const failed = (point: UsagePoint) => point.failed;
const answered = (point: UsagePoint) => point.requests - point.refused - point.failed;

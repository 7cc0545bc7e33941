import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';

import { useLocale } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import { visuallyHidden } from '../theme/visually-hidden.ts';
import type { Desk } from './desk.operations.ts';
import { Legend } from './Legend.tsx';

const height = 120;
const step = 48;
const bar = 14;

/** Sent and published texts of the last days. The picture is for the eye; the same numbers stand in a hidden table. */
export function WeekChart({ week }: { week: Desk['week'] }) {
  const message = useMessage();
  const locale = useLocale();
  const { tones, palette } = useTheme();
  const most = Math.max(1, ...week.flatMap(({ published, submitted }) => [published, submitted]));
  const tall = (count: number) => (count / most) * (height - 20);
  const series = [
    { key: 'submitted', name: message('desk.submitted'), color: tones.submitted.mark },
    { key: 'published', name: message('desk.published'), color: tones.published.mark },
  ] as const;
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
  const noon = (day: string) => new Date(`${day.slice(0, 10)}T12:00:00Z`);

  return (
    <Box component="figure" sx={{ m: 0, pt: 2 }}>
      <svg
        viewBox={`0 0 ${week.length * step} ${height + 36}`}
        aria-hidden
        style={{ width: '100%', maxWidth: 460, display: 'block' }}
      >
        <line x1="0" x2={week.length * step} y1={height} y2={height} stroke={palette.divider} />
        {week.map((day, index) => (
          <g key={day.day} transform={`translate(${index * step + step / 2} 0)`}>
            {series.map(({ key, color }, place) => (
              <g key={key} transform={`translate(${place === 0 ? -bar - 1 : 1} 0)`}>
                <rect y={height - tall(day[key])} width={bar} height={tall(day[key])} rx="2" fill={color} />
                {day[key] > 0 && (
                  <text
                    x={bar / 2}
                    y={height - tall(day[key]) - 4}
                    textAnchor="middle"
                    fontSize="11"
                    fill={palette.text.secondary}
                  >
                    {day[key]}
                  </text>
                )}
              </g>
            ))}
            <text y={height + 16} textAnchor="middle" fontSize="11" fill={palette.text.secondary}>
              {weekday.format(noon(day.day))}
            </text>
            <text y={height + 30} textAnchor="middle" fontSize="10" fill={palette.text.secondary}>
              {date.format(noon(day.day))}
            </text>
          </g>
        ))}
      </svg>
      <Legend entries={series.map(({ name, color }) => ({ name, color }))} />
      <table style={visuallyHidden}>
        <caption>{message('desk.week')}</caption>
        <thead>
          <tr>
            <th scope="col">{message('desk.day')}</th>
            {series.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.map(({ day, submitted, published }) => (
            <tr key={day}>
              <th scope="row">{date.format(noon(day))}</th>
              <td>{submitted}</td>
              <td>{published}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

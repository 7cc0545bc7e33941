import { translationStates } from '@hai-dang/schema';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { enumKey } from '../i18n/enum-key.ts';
import { useLanguageName } from '../i18n/LanguageName.tsx';
import { useMessage } from '../i18n/message-key.ts';
import type { Desk } from './desk.operations.ts';
import { Legend } from './Legend.tsx';

/** How many texts of each language are in each state: one bar per language, its parts named on their own. */
export function StatesChart({ states }: { states: Desk['states'] }) {
  const message = useMessage();
  const nameOf = useLanguageName();
  const { tones } = useTheme();
  const counted = states.filter(({ count }) => count > 0);
  const languages = [...new Set(counted.map(({ language }) => language))];
  const present = translationStates.filter((state) => counted.some((each) => enumKey(each.state) === state));
  const rows = languages.map((language) => {
    const parts = present.flatMap((state) => {
      const count = counted.find(
        (each) => each.language === language && enumKey(each.state) === state,
      )?.count;
      return count ? [{ state, count }] : [];
    });
    return { language, parts, total: parts.reduce((sum, { count }) => sum + count, 0) };
  });
  const most = Math.max(1, ...rows.map(({ total }) => total));

  return (
    <Box component="figure" sx={{ m: 0, pt: 2 }}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 }}>
        {rows.map(({ language, parts, total }) => (
          <Box component="li" key={language}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', fontSize: '0.875rem' }}>
              <span>{nameOf(language)}</span>
              <span style={{ fontVariantNumeric: 'tabular-nums' }}>{total}</span>
            </Box>
            <svg
              role="img"
              aria-label={parts
                .map(({ state, count }) => `${message(`workflow.states.${state}`)}: ${count}`)
                .join(', ')}
              viewBox="0 0 100 4"
              preserveAspectRatio="none"
              style={{ width: '100%', height: 14, display: 'block', borderRadius: 3 }}
            >
              {parts.map(({ state, count }, index) => (
                <rect
                  key={state}
                  x={(parts.slice(0, index).reduce((sum, part) => sum + part.count, 0) / most) * 100}
                  width={(count / most) * 100}
                  height="4"
                  fill={tones[state].mark}
                />
              ))}
            </svg>
          </Box>
        ))}
      </Box>
      <Legend
        entries={present.map((state) => ({
          name: message(`workflow.states.${state}`),
          color: tones[state].mark,
        }))}
      />
    </Box>
  );
}

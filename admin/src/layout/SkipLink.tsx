import Box from '@mui/material/Box';
import { useMessage } from '../i18n/message-key.ts';
import { amber } from '../theme/palette.ts';

/** First stop of the keyboard: past the navigation, to the content. Routes live in the hash, so the focus is moved by hand. */
export function SkipLink() {
  const message = useMessage();
  return (
    <Box
      component="button"
      type="button"
      onClick={() => document.getElementById('main-content')?.focus()}
      sx={{
        position: 'fixed',
        top: 8,
        left: 8,
        zIndex: 'tooltip',
        px: 2,
        py: 1,
        border: 0,
        borderRadius: 1,
        font: 'inherit',
        fontWeight: 600,
        bgcolor: amber.main,
        color: amber.ink,
        '&:not(:focus)': { transform: 'translateY(-200%)' },
      }}
    >
      {message('ra.navigation.skip_nav')}
    </Box>
  );
}

import DarkMode from '@mui/icons-material/DarkModeOutlined';
import Keyboard from '@mui/icons-material/KeyboardOutlined';
import LightMode from '@mui/icons-material/LightModeOutlined';
import Logout from '@mui/icons-material/Logout';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useLogout, useTheme } from 'react-admin';
import { useMessage } from '../i18n/message-key.ts';
import { useViewer } from '../people/useViewer.ts';
import { amber, sea } from '../theme/palette.ts';
import { LanguageMenu } from './LanguageMenu.tsx';

const onFrame = {
  color: sea.foam,
  '&:focus-visible': { outline: `2px solid ${amber.main}`, outlineOffset: -2 },
};

/** Who is signed in, and what concerns the application as a whole: language, theme, keyboard, signing out. */
export function FrameControls({
  isCompact,
  onShowKeyboard,
}: {
  isCompact: boolean;
  onShowKeyboard: () => void;
}) {
  const message = useMessage();
  const viewer = useViewer();
  const logout = useLogout();
  const [theme, setTheme] = useTheme();
  const isDark = theme === 'dark';
  const themeLabel = message(isDark ? 'app.lightTheme' : 'app.darkTheme');

  const signOut = (
    <Tooltip title={message('menu.signOut')}>
      <IconButton aria-label={message('menu.signOut')} onClick={() => void logout()} sx={onFrame}>
        <Logout fontSize="small" />
      </IconButton>
    </Tooltip>
  );

  return (
    <Box sx={{ p: 1, borderTop: '1px solid rgba(255,255,255,0.16)' }}>
      {viewer && !isCompact && (
        <Box sx={{ display: 'flex', alignItems: 'center', pl: 1.5, py: 0.5, color: sea.foam }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              {viewer.user.name}
            </Typography>
            <Typography
              variant="caption"
              sx={{ display: 'block', color: '#A9C0D2', overflowWrap: 'anywhere' }}
            >
              {viewer.user.email}
            </Typography>
          </Box>
          {signOut}
        </Box>
      )}
      <Box
        sx={{
          display: 'flex',
          flexDirection: isCompact ? 'column' : 'row',
          alignItems: 'center',
          gap: 0.5,
          px: 0.5,
        }}
      >
        <LanguageMenu isCompact={isCompact} sx={onFrame} />
        <Tooltip title={themeLabel}>
          <IconButton
            aria-label={themeLabel}
            onClick={() => setTheme(isDark ? 'light' : 'dark')}
            sx={onFrame}
          >
            {isDark ? <LightMode fontSize="small" /> : <DarkMode fontSize="small" />}
          </IconButton>
        </Tooltip>
        <Tooltip title={message('keyboard.title')}>
          <IconButton aria-label={message('keyboard.title')} onClick={onShowKeyboard} sx={onFrame}>
            <Keyboard fontSize="small" />
          </IconButton>
        </Tooltip>
        {isCompact && signOut}
      </Box>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { MessageKey } from '../i18n/message-key.ts';
import { useMessage } from '../i18n/message-key.ts';

const shortcuts: [keys: string[], label: MessageKey][] = [
  [['?'], 'keyboard.help'],
  [['/'], 'keyboard.search'],
  [['g', 'd'], 'keyboard.desk'],
  [['g', 'a'], 'keyboard.articles'],
  [['n'], 'keyboard.create'],
  [['Ctrl', 'S'], 'keyboard.save'],
  [['Esc'], 'keyboard.close'],
];

/** The keyboard at a glance, called by `?`. */
export function KeyboardHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const message = useMessage();
  return (
    <Dialog open={isOpen} onClose={onClose} aria-labelledby="keyboard-title" maxWidth="xs" fullWidth>
      <DialogTitle id="keyboard-title">{message('keyboard.title')}</DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', gap: 1.5, alignItems: 'center' }}
        >
          {shortcuts.map(([keys, label]) => (
            <Box key={label} sx={{ display: 'contents' }}>
              <Box component="dt">
                {keys.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {message(label)}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{message('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

const Key = ({ children }: { children: string }) => (
  <Box
    component="kbd"
    sx={{
      display: 'inline-block',
      minWidth: 26,
      mr: 0.5,
      px: 0.75,
      textAlign: 'center',
      border: 1,
      borderBottomWidth: 2,
      borderColor: 'divider',
      borderRadius: 1,
      fontFamily: 'inherit',
      fontSize: '0.8125rem',
    }}
  >
    {children}
  </Box>
);

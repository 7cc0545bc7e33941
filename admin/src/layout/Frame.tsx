import MenuIcon from '@mui/icons-material/Menu';
import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { useStore } from 'react-admin';
import { Link } from 'react-router';
import { useMessage } from '../i18n/message-key.ts';
import { sea } from '../theme/palette.ts';
import { Brand } from './Brand.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FrameControls } from './FrameControls.tsx';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { Navigation } from './Navigation.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { SkipLink } from './SkipLink.tsx';
import { useShortcuts } from './useShortcuts.ts';

const frame = { bgcolor: sea.deep, color: sea.foam, display: 'flex', flexDirection: 'column' } as const;

/** Everything around a page: a sea-blue side bar on wide screens, a bar with a drawer on a telephone. */
export function Frame({ children }: { children: ReactNode }) {
  const message = useMessage();
  const [isCompact, setCompact] = useStore('frame.compact', false);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const showHelp = useCallback(() => setHelpOpen(true), []);
  useShortcuts(showHelp);
  const toggleLabel = message(isCompact ? 'menu.expand' : 'menu.collapse');

  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: { xs: 'column', md: 'row' },
        minHeight: '100vh',
        bgcolor: 'background.default',
      }}
    >
      <SkipLink />
      <Box
        component="aside"
        sx={{
          ...frame,
          display: { xs: 'none', md: 'flex' },
          width: isCompact ? 64 : 244,
          flexShrink: 0,
          position: 'sticky',
          top: 0,
          height: '100vh',
        }}
      >
        <Box
          sx={{ display: 'flex', alignItems: 'center', flexDirection: isCompact ? 'column' : 'row', p: 1.5 }}
        >
          <Brand isCompact={isCompact} />
          <IconButton
            aria-label={toggleLabel}
            title={toggleLabel}
            onClick={() => setCompact(!isCompact)}
            size="small"
            sx={{ ml: isCompact ? 0 : 'auto', color: '#A9C0D2' }}
          >
            {isCompact ? <ChevronRight fontSize="small" /> : <ChevronLeft fontSize="small" />}
          </IconButton>
        </Box>
        <Navigation isCompact={isCompact} />
        <FrameControls isCompact={isCompact} onShowKeyboard={showHelp} />
      </Box>

      <Box
        component="header"
        sx={{
          ...frame,
          display: { xs: 'flex', md: 'none' },
          flexDirection: 'row',
          alignItems: 'center',
          px: 1,
          minHeight: 52,
          position: 'sticky',
          top: 0,
          zIndex: 'appBar',
        }}
      >
        <IconButton
          aria-label={message('ra.action.open_menu')}
          onClick={() => setDrawerOpen(true)}
          sx={{ color: 'inherit' }}
        >
          <MenuIcon />
        </IconButton>
        <Box component={Link} to="/" sx={{ color: 'inherit', textDecoration: 'none' }}>
          <Brand />
        </Box>
      </Box>
      <Drawer
        open={isDrawerOpen}
        onClose={() => setDrawerOpen(false)}
        slotProps={{ paper: { sx: { ...frame, width: 284 } } }}
      >
        <Box sx={{ p: 2 }}>
          <Brand />
        </Box>
        <Navigation onNavigate={() => setDrawerOpen(false)} />
        <FrameControls isCompact={false} onShowKeyboard={showHelp} />
      </Drawer>

      <Box
        component="main"
        id="main-content"
        tabIndex={-1}
        sx={{ flex: 1, minWidth: 0, px: { xs: 2, md: 4 }, pb: 6, outline: 'none' }}
      >
        <ErrorBoundary>
          <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
        </ErrorBoundary>
      </Box>
      <KeyboardHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </Box>
  );
}

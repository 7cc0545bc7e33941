import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { alpha } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import { useMessage } from '../i18n/message-key.ts';
import { useViewer } from '../people/useViewer.ts';
import { canAccess } from '../people/viewer.access.ts';
import { amber, sea } from '../theme/palette.ts';
import { administrationEntries, dailyEntries, type MenuEntry } from './menu-entries.ts';

/** The pages of the application; those of the administration only for people who may read them. */
export function Navigation({
  isCompact = false,
  onNavigate,
}: {
  isCompact?: boolean;
  onNavigate?: () => void;
}) {
  const message = useMessage();
  const viewer = useViewer();
  const administration = administrationEntries.filter(
    ({ resource }) => viewer && resource && canAccess(viewer, resource, 'list'),
  );
  const entry = (item: MenuEntry) => (
    <NavigationLink key={item.to} entry={item} isCompact={isCompact} onNavigate={onNavigate} />
  );

  return (
    <Box component="nav" aria-label={message('menu.label')} sx={{ px: 1, py: 1, flex: 1, overflowY: 'auto' }}>
      <NavigationList>{dailyEntries.map(entry)}</NavigationList>
      {administration.length > 0 && (
        <>
          {isCompact ? (
            <Box sx={{ my: 1, borderTop: `1px solid ${alpha('#fff', 0.16)}` }} />
          ) : (
            <Typography
              variant="overline"
              component="h2"
              sx={{ display: 'block', px: 1.5, pt: 2.5, pb: 0.5, color: '#A9C0D2' }}
            >
              {message('menu.administration')}
            </Typography>
          )}
          <NavigationList>{administration.map(entry)}</NavigationList>
        </>
      )}
    </Box>
  );
}

const NavigationList = ({ children }: { children: React.ReactNode }) => (
  <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: '2px' }}>
    {children}
  </Box>
);

function NavigationLink({
  entry: { label, to, Icon },
  isCompact,
  onNavigate,
}: {
  entry: MenuEntry;
  isCompact: boolean;
  onNavigate?: () => void;
}) {
  const message = useMessage();
  const { pathname } = useLocation();
  const isCurrent = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
  const word = message(label);
  return (
    <li>
      <Tooltip title={isCompact ? word : ''} placement="right">
        <ButtonBase
          component={Link}
          to={to}
          onClick={onNavigate}
          aria-current={isCurrent ? 'page' : undefined}
          aria-label={isCompact ? word : undefined}
          sx={{
            width: '100%',
            minHeight: 40,
            px: 1.5,
            gap: 1.5,
            justifyContent: isCompact ? 'center' : 'flex-start',
            borderRadius: 1,
            fontSize: '0.9375rem',
            fontWeight: isCurrent ? 600 : 400,
            color: isCurrent ? '#fff' : sea.foam,
            bgcolor: isCurrent ? alpha('#fff', 0.12) : 'transparent',
            boxShadow: isCurrent ? `inset 3px 0 0 ${amber.main}` : 'none',
            '&:hover': { bgcolor: alpha('#fff', 0.08) },
            '&.Mui-focusVisible, &:focus-visible': { outline: `2px solid ${amber.main}`, outlineOffset: -2 },
          }}
        >
          <Icon aria-hidden fontSize="small" />
          {!isCompact && word}
        </ButtonBase>
      </Tooltip>
    </li>
  );
}

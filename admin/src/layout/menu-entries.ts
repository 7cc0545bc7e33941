import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import Article from '@mui/icons-material/ArticleOutlined';
import Code from '@mui/icons-material/Code';
import Badge from '@mui/icons-material/BadgeOutlined';
import History from '@mui/icons-material/History';
import Home from '@mui/icons-material/HomeOutlined';
import People from '@mui/icons-material/PeopleOutlined';
import SwapHoriz from '@mui/icons-material/SwapHoriz';
import TravelExplore from '@mui/icons-material/TravelExplore';
import UnpublishedOutlined from '@mui/icons-material/UnpublishedOutlined';
import VpnKey from '@mui/icons-material/VpnKeyOutlined';
import Webhook from '@mui/icons-material/WebhookOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { MessageKey } from '../i18n/message-key.ts';

export interface MenuEntry {
  label: MessageKey;
  to: string;
  Icon: SvgIconComponent;
  /** Shown only to those who may list it. */
  resource?: string;
}

export const dailyEntries: MenuEntry[] = [
  { label: 'menu.desk', to: '/', Icon: Home },
  { label: 'menu.articles', to: '/articles', Icon: Article },
  { label: 'embed.title', to: '/embed', Icon: Code },
];

export const administrationEntries: MenuEntry[] = [
  { label: 'menu.portals', to: '/portals', Icon: TravelExplore, resource: 'portals' },
  { label: 'menu.sections', to: '/sections', Icon: AccountTree, resource: 'sections' },
  { label: 'menu.users', to: '/users', Icon: People, resource: 'users' },
  { label: 'menu.memberships', to: '/memberships', Icon: Badge, resource: 'memberships' },
  { label: 'menu.delegations', to: '/delegations', Icon: SwapHoriz, resource: 'delegations' },
  { label: 'menu.clients', to: '/clients', Icon: VpnKey, resource: 'clients' },
  { label: 'menu.webhooks', to: '/webhooks', Icon: Webhook, resource: 'webhooks' },
  { label: 'menu.withdrawals', to: '/withdrawals', Icon: UnpublishedOutlined, resource: 'withdrawals' },
  { label: 'menu.events', to: '/events', Icon: History, resource: 'events' },
];

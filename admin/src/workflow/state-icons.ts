import Block from '@mui/icons-material/Block';
import Drafts from '@mui/icons-material/DriveFileRenameOutline';
import EditNote from '@mui/icons-material/EditNote';
import Event from '@mui/icons-material/ScheduleSend';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import Inbox from '@mui/icons-material/MoveToInboxOutlined';
import Add from '@mui/icons-material/AddCircleOutlineOutlined';
import Public from '@mui/icons-material/Public';
import PublicOff from '@mui/icons-material/PublicOff';
import Reply from '@mui/icons-material/ReplyOutlined';
import Sync from '@mui/icons-material/SyncProblem';
import TimerOff from '@mui/icons-material/AlarmOutlined';
import Verified from '@mui/icons-material/VerifiedOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { Tone } from '../theme/palette.ts';

/** One icon per state, the same on chip, matrix, chart and timeline. */
export const stateIcons: Record<Tone, SvgIconComponent> = {
  draft: Drafts,
  submitted: Inbox,
  editing: EditNote,
  inApproval: FactCheck,
  returned: Reply,
  rejected: Block,
  approved: Verified,
  scheduled: Event,
  published: Public,
  missing: Add,
  stale: Sync,
  withdrawn: PublicOff,
  takenDown: Gavel,
  overdue: TimerOff,
};

import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { SvgIconComponent } from '@mui/icons-material';
import type { MouseEvent } from 'react';

interface ToolButtonProps {
  label: string;
  keys?: string | undefined;
  icon: SvgIconComponent;
  isPressed?: boolean | undefined;
  isDisabled?: boolean | undefined;
  onClick: (event: MouseEvent<HTMLButtonElement>) => void;
}

/** One button of the editor's toolbar; the cursor stays in the text when it is clicked. */
export function ToolButton({ label, keys, icon: Icon, isPressed, isDisabled, onClick }: ToolButtonProps) {
  return (
    <Tooltip title={keys ? `${label} (${keys})` : label}>
      <IconButton
        size="small"
        aria-label={label}
        aria-pressed={isPressed}
        aria-disabled={isDisabled || undefined}
        aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          if (!isDisabled) onClick(event);
        }}
        sx={{
          borderRadius: 1,
          color: isPressed ? 'primary.main' : 'text.primary',
          bgcolor: isPressed ? 'action.selected' : 'transparent',
          ...(isDisabled && { color: 'text.disabled' }),
        }}
      >
        <Icon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}

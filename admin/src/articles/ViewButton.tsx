import Button, { type ButtonProps } from '@mui/material/Button';

/** One view in the row of views. */
export const ViewButton = ({ isCurrent, ...button }: ButtonProps & { isCurrent: boolean }) => (
  <Button
    aria-pressed={isCurrent}
    sx={{
      flexShrink: 0,
      px: 1.25,
      color: isCurrent ? 'primary.main' : 'text.secondary',
      fontWeight: isCurrent ? 600 : 500,
      borderRadius: 0,
      borderBottom: 2,
      borderColor: isCurrent ? 'primary.main' : 'transparent',
      '&:focus-visible': { outlineOffset: -2 },
    }}
    {...button}
  />
);

import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon';
import { amber } from '../theme/palette.ts';

/** The mark: a lighthouse, its lamp lit in amber. */
export const LighthouseMark = (props: SvgIconProps) => (
  <SvgIcon viewBox="0 0 48 48" aria-hidden {...props}>
    <path fill={amber.main} d="M20.5 12h7v6h-7z" />
    <path fill={amber.main} opacity="0.55" d="M30 13.2 45 8v14l-15-5.2zM18 13.2 3 8v14l15-5.2z" />
    <path d="M24 3.5 17.5 10v1h13v-1zM18 18.5h12v2H18z" />
    <path d="m18.9 22-.8 5.4h11.8L29.1 22zM17.6 30.4l-.8 5.4h14.4l-.8-5.4zM16.3 38.8l-.4 2.7h16.2l-.4-2.7z" />
    <path d="M10 43c2.3 0 2.3 1.4 4.7 1.4S17 43 19.3 43s2.4 1.4 4.7 1.4 2.3-1.4 4.7-1.4 2.3 1.4 4.6 1.4S35.7 43 38 43v2.5H10z" />
  </SvgIcon>
);

import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';

/** True where two columns of text fit side by side. */
export const useIsWide = (): boolean => useMediaQuery(useTheme().breakpoints.up('lg'));

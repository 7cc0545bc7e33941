import type { Components, Theme } from '@mui/material/styles';
import { fontFamilies } from './fonts.ts';

const focusRing = (theme: Theme) => ({
  outline: `2px solid ${theme.palette.mode === 'dark' ? theme.palette.secondary.main : theme.palette.primary.main}`,
  outlineOffset: 2,
});

/** Hairlines instead of boxes in boxes, one height of control, and a focus that is always seen. */
export const componentStyles: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      body: { scrollbarGutter: 'stable' },
      ':lang(ja)': { fontFamily: fontFamilies.ja },
      ':lang(zh)': { fontFamily: fontFamilies.zh },
      ':lang(ko)': { fontFamily: fontFamilies.ko },
      ':focus-visible': focusRing(theme),
      'td, th': { fontVariantNumeric: 'tabular-nums' },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          transitionDuration: '0.01ms !important',
          scrollBehavior: 'auto !important',
        },
      },
    }),
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: ({ theme }) => ({ '&.Mui-focusVisible': focusRing(theme) }) },
  },
  MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 36 } } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: {
    styleOverrides: {
      root: ({ theme }) => ({ border: `1px solid ${theme.palette.divider}`, boxShadow: 'none' }),
    },
  },
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
  MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
  MuiInputLabel: { styleOverrides: { root: ({ theme }) => ({ color: theme.palette.text.secondary }) } },
  MuiOutlinedInput: {
    styleOverrides: {
      notchedOutline: ({ theme }) => ({
        // 3:1 against the surface, so that the edge of a field is seen.
        borderColor: theme.palette.mode === 'dark' ? '#6B7B88' : '#84929D',
      }),
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({ borderColor: theme.palette.divider }),
      head: ({ theme }) => ({
        color: theme.palette.text.secondary,
        fontSize: '0.8125rem',
        fontWeight: 600,
      }),
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 300 },
    styleOverrides: { tooltip: { fontSize: '0.8125rem', lineHeight: 1.5 } },
  },
  MuiChip: { styleOverrides: { root: { fontWeight: 500 } } },
  MuiLink: { defaultProps: { underline: 'hover' } },
};

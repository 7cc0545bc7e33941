import { createTheme, type Theme } from '@mui/material/styles';
import { componentStyles } from './components.ts';
import { fontFamilies } from './fonts.ts';
import { amber, darkTones, lightTones, sea, type StateTone, type Tone } from './palette.ts';

declare module '@mui/material/styles' {
  interface Theme {
    tones: Record<Tone, StateTone>;
  }
  interface ThemeOptions {
    tones?: Record<Tone, StateTone>;
  }
}

const shared = {
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: fontFamilies.base,
    fontSize: 14,
    htmlFontSize: 16,
    // Room above and below for stacked Vietnamese marks: ế, ữ, ợ.
    body1: { fontSize: '0.9688rem', lineHeight: 1.65 },
    body2: { fontSize: '0.9063rem', lineHeight: 1.6 },
    caption: { fontSize: '0.8125rem', lineHeight: 1.55 },
    overline: { fontSize: '0.75rem', lineHeight: 1.6, letterSpacing: '0.06em', fontWeight: 600 },
    button: { textTransform: 'none' as const, fontWeight: 600, fontSize: '0.9063rem' },
    h1: { fontSize: '1.625rem', lineHeight: 1.35, fontWeight: 700, letterSpacing: '-0.01em' },
    h2: { fontSize: '1.125rem', lineHeight: 1.45, fontWeight: 600 },
    h3: { fontSize: '1rem', lineHeight: 1.5, fontWeight: 600 },
    h6: { fontSize: '1rem', lineHeight: 1.5, fontWeight: 600 },
  },
  transitions: {
    duration: {
      shortest: 80,
      shorter: 100,
      short: 120,
      standard: 140,
      complex: 150,
      enteringScreen: 140,
      leavingScreen: 100,
    },
  },
};

const build = (options: Parameters<typeof createTheme>[0]): Theme =>
  createTheme(options, { components: componentStyles });

export const lightTheme = build({
  ...shared,
  tones: lightTones,
  palette: {
    mode: 'light',
    primary: { main: sea.mid, dark: sea.deep, light: '#3C7AA8', contrastText: '#FFFFFF' },
    secondary: { main: amber.main, dark: amber.hover, contrastText: amber.ink },
    error: { main: '#B3261E' },
    warning: { main: '#8A5A00' },
    success: { main: '#0B6B4A' },
    info: { main: '#1A5FA0' },
    text: { primary: '#16242F', secondary: '#4C5B67', disabled: '#6B7984' },
    background: { default: '#F6F8FA', paper: '#FFFFFF' },
    divider: '#DDE4EA',
  },
});

export const darkTheme = build({
  ...shared,
  tones: darkTones,
  palette: {
    mode: 'dark',
    primary: { main: sea.light, dark: '#5FA9DA', light: '#B7DDF6', contrastText: '#06243A' },
    secondary: { main: amber.main, dark: amber.hover, contrastText: amber.ink },
    error: { main: '#FF9C95' },
    warning: { main: '#FFCB66' },
    success: { main: '#7FDDB6' },
    info: { main: '#9CCBF7' },
    text: { primary: '#E6EDF2', secondary: '#AEBBC6', disabled: '#8896A2' },
    background: { default: '#0C151C', paper: '#121E27' },
    divider: '#263541',
  },
});

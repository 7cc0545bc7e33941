import { useTheme } from '@mui/material/styles';
import type { StateTone, Tone } from './palette.ts';

/** Colours of a state in the theme of now. */
export const useTone = (tone: Tone): StateTone => useTheme().tones[tone];

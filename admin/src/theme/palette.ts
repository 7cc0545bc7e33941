import type { TranslationState } from '@hai-dang/schema';

/** Deep sea and lighthouse. The frame is the same in both themes; amber is kept for the one next action on a screen. */
export const sea = { abyss: '#06182A', deep: '#0B2A45', mid: '#14507A', light: '#8CC7EE', foam: '#E8F1F7' };
export const amber = { main: '#F2B233', hover: '#E0A020', ink: '#2A1C00' };

export interface StateTone {
  /** Text and icon. */
  ink: string;
  /** Chip, rail and bar. */
  ground: string;
  /** Solid mark in charts. */
  mark: string;
}

export type Tone = TranslationState | 'missing' | 'stale' | 'withdrawn' | 'takenDown' | 'overdue';

/** One colour per state, everywhere; always with the state's icon and word. Ink on ground is 4.5:1 or better. */
export const lightTones: Record<Tone, StateTone> = {
  draft: { ink: '#46535E', ground: '#E9EDF0', mark: '#82909B' },
  submitted: { ink: '#1A4F8B', ground: '#DFEBF8', mark: '#3E7FC4' },
  editing: { ink: '#5B3A9B', ground: '#ECE5F9', mark: '#8763CC' },
  inApproval: { ink: '#7A3A78', ground: '#F6E4F5', mark: '#B260AF' },
  returned: { ink: '#8A4308', ground: '#FCE8D9', mark: '#D9772B' },
  rejected: { ink: '#9A2226', ground: '#FBE3E3', mark: '#CF4A4E' },
  approved: { ink: '#3F5E0B', ground: '#E8F1D3', mark: '#7FA32E' },
  scheduled: { ink: '#0B5E6B', ground: '#D9F0F3', mark: '#2F9DAE' },
  published: { ink: '#0B5F43', ground: '#D9F1E6', mark: '#219A6E' },
  missing: { ink: '#5A6670', ground: 'transparent', mark: '#C4CDD4' },
  stale: { ink: '#7A5200', ground: '#FFF0CC', mark: '#D99A17' },
  withdrawn: { ink: '#5A4632', ground: '#EFE7DE', mark: '#94785A' },
  takenDown: { ink: '#8E1B3A', ground: '#FADFE7', mark: '#C23C63' },
  overdue: { ink: '#A3191E', ground: '#FBE3E3', mark: '#CF4A4E' },
};

export const darkTones: Record<Tone, StateTone> = {
  draft: { ink: '#C3CED7', ground: '#2A3640', mark: '#8997A3' },
  submitted: { ink: '#A9CDF5', ground: '#17324F', mark: '#5C9BE0' },
  editing: { ink: '#CDB9F7', ground: '#31254F', mark: '#9C7DE0' },
  inApproval: { ink: '#EDB9EB', ground: '#432340', mark: '#C878C5' },
  returned: { ink: '#FFC197', ground: '#4A2A10', mark: '#E68A42' },
  rejected: { ink: '#FFB3B3', ground: '#4C1F21', mark: '#E06A6D' },
  approved: { ink: '#CBE38F', ground: '#2E3B12', mark: '#94B944' },
  scheduled: { ink: '#93DFEA', ground: '#0F3B43', mark: '#45B3C4' },
  published: { ink: '#8EE0BE', ground: '#0F3D2D', mark: '#35B283' },
  missing: { ink: '#A3B0BB', ground: 'transparent', mark: '#46535E' },
  stale: { ink: '#FFD784', ground: '#463409', mark: '#E0AA32' },
  withdrawn: { ink: '#DEC6AB', ground: '#3A2F23', mark: '#A98C6C' },
  takenDown: { ink: '#FFB0C6', ground: '#4C1B2B', mark: '#D95C81' },
  overdue: { ink: '#FFB3B3', ground: '#4C1F21', mark: '#E06A6D' },
};

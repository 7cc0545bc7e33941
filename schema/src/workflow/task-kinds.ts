/** Duties with a clock that transitions open and close. */
export const taskKinds = [
  'takeUp',
  'edit',
  'approve',
  'publish',
  'rework',
  'updateTranslation',
  'takedownOrder',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** How a duty ended. */
export const taskOutcomes = ['done', 'superseded', 'cancelled'] as const;
export type TaskOutcome = (typeof taskOutcomes)[number];

/** Units of a legal clock. `hour` runs through nights and holidays; the others follow the portal's working calendar. */
export const deadlineUnits = ['workingDay', 'workingHour', 'hour'] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

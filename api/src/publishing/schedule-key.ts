/** Name of the one job that waits for a translation's time. */
export const scheduleKey = (translationId: string) => `publish:${translationId}`;

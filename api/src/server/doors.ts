/** What one process serves; `jobs` needs no port beyond the health checks. */
export const doors = ['public', 'editorial', 'jobs'] as const;
export type Door = (typeof doors)[number];

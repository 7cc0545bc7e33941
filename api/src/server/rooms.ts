import type { Job } from '../shared/jobs.ts';

/**
 * The table of contents: what each room puts behind which door. A resolver class that is not named here is not served,
 * and its types appear in no schema.
 */
export const editorialResolvers: (() => void)[] = [];

export const publicResolvers: (() => void)[] = [];

/** Work that the job runner does when its time has come. */
export const jobs: readonly Job[] = [];

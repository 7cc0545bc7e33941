import type { ResourceOperations } from './resource-operations.ts';

/** Every resource of the application and the documents behind it. */
export const registry: Record<string, ResourceOperations> = {};

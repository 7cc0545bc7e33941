import type { PartialMessages } from './vi.ts';

export const zh: PartialMessages = {};

import type { PartialMessages } from './vi.ts';

export const ja: PartialMessages = {};

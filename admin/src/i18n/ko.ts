import type { PartialMessages } from './vi.ts';

export const ko: PartialMessages = {};

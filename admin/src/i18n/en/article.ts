import type { article as vi } from '../vi/article.ts';

export const article: typeof vi = {};

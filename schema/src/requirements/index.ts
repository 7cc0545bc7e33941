export * from './instruments.ts';
export * from './requirements.ts';

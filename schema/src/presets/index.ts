export * from './check-preset.ts';
export * from './extend-preset.ts';
export * from './parse-preset.ts';
export * from './preset-error.ts';
export * from './preset-format.ts';

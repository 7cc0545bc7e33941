export * from './articles.ts';
export * from './errors.ts';
export * from './languages.ts';
export * from './media.ts';
export * from './portals.ts';
export * from './roles.ts';
export * from './translations.ts';
export * from './workflow/index.ts';

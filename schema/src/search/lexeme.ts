/** A word as `tsquery` takes it. Tokens hold letters, digits and marks; quoted all the same. */
export const lexeme = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

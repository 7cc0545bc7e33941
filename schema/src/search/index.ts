export { lexeme } from './lexeme.ts';
export { readQuery, type Criterion, type SearchQuery } from './query.ts';
export { segmentRun } from './segment-run.ts';
export { isStopWord } from './stop-words.ts';
export { hanForm } from './han-variants.ts';
export { foldMarks } from './fold-marks.ts';
export { stem } from './english-stem.ts';
export { tokenise, type RunToken, type Token, type WordToken } from './tokenise.ts';
export { beginning, longestBeginning, searchVector, tokeniserVersion, type SearchField } from './vectors.ts';

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@hai-dang/api/shared/project';

/** A fenced block of a page of the guide. */
export interface Block {
  language: string;
  text: string;
  /** Line at which it stands. */
  line: number;
}

/** The fenced blocks of a page, named from `docs/api/`, in order. */
export function blocksOf(page: string): Block[] {
  const text = readFileSync(path.join(projectRoot, 'docs/api', page), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? '',
    text: match[2] ?? '',
    line: text.slice(0, match.index).split('\n').length,
  }));
}

/** A block that is run, with the answer that the guide shows below it, if it shows one. */
export interface Example {
  block: Block;
  answer: Block | null;
}

/** The blocks of a language with their answers: `json` for what is compared as such, `text` for lines. */
export function examplesOf(page: string, language: string): Example[] {
  const blocks = blocksOf(page);
  return blocks.flatMap((block, index) => {
    if (block.language !== language) return [];
    const next = blocks[index + 1];
    return [{ block, answer: next?.language === 'json' || next?.language === 'text' ? next : null }];
  });
}

/** Where what was answered is not what the guide says; empty when it is. `…` stands for the rest, whatever it is. */
export function differences(said: unknown, answered: unknown, place = 'answer'): string[] {
  if (typeof said === 'string' && said.endsWith('…')) {
    if (said === '…') return answered === undefined || answered === null ? [`${place} is missing`] : [];
    return String(answered).startsWith(said.slice(0, -1)) ? [] : [`${place} is ${String(answered)}`];
  }
  if (Array.isArray(said)) {
    if (!Array.isArray(answered)) return [`${place} is no list`];
    const isOpen = said.at(-1) === '…';
    const parts: unknown[] = isOpen ? said.slice(0, -1) : said;
    if (isOpen ? answered.length < parts.length : answered.length !== parts.length)
      return [`${place} has ${answered.length} entries`];
    return parts.flatMap((part, index) => differences(part, answered[index], `${place}[${index}]`));
  }
  if (typeof said === 'object' && said !== null) {
    if (typeof answered !== 'object' || answered === null) return [`${place} is ${JSON.stringify(answered)}`];
    return Object.entries(said).flatMap(([name, part]) =>
      differences(part, (answered as Record<string, unknown>)[name], `${place}.${name}`),
    );
  }
  return said === answered ? [] : [`${place} is ${JSON.stringify(answered)}, not ${JSON.stringify(said)}`];
}

/** Compares what a program wrote with the answer of the guide. */
export function differencesOf({ language, text }: Block, written: string): string[] {
  if (language === 'json') return differences(JSON.parse(text), JSON.parse(written));
  const lines = text.trimEnd().split('\n');
  const answered = written.trimEnd().split('\n');
  // The first line may stand for several.
  const [head = '', ...tail] = lines;
  const found = [answered[0] ?? '', ...(tail.length > 0 ? answered.slice(-tail.length) : [])];
  return differencesOfLines([head, ...tail], found);
}

const differencesOfLines = (said: string[], found: string[]): string[] =>
  said.flatMap((line, index) => differences(line, found[index], `line ${index + 1}`));

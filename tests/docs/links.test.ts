import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];

/** Targets of relative links and pictures, without anchors. */
const linksOf = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g)].map(([, target = '']) => target);

/** Words in backticks that name a file of the repository. */
const filesNamedIn = (text: string): string[] =>
  [...text.matchAll(/`((?:api|admin|schema|tests|migrations|docs|\.ci)\/[\w./-]+\.\w+)`/g)].map(
    ([, file = '']) => file,
  );

describe.each(pages)('%s', (page) => {
  const text = readFileSync(path.join(root, page), 'utf8');

  it('links to what is there', () => {
    const lost = linksOf(text).filter(
      (target) => !existsSync(path.resolve(root, path.dirname(page), target)),
    );
    expect(lost).toEqual([]);
  });

  it('names files that are there', () => {
    expect(filesNamedIn(text).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

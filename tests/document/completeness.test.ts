import { describe, expect, it } from 'vitest';
import {
  completenessIssues,
  emptyDocument,
  normalizeContent,
  validateContent,
} from '@hai-dang/schema/document';
import type { Content } from '@hai-dang/schema/document';
import { block, body, cell, image, item, mediaId, paragraph, row } from './bodies.ts';

const content = (overrides: Partial<Content> = {}): Content => ({
  title: 'Lạng Sơn đón đoàn công tác',
  slug: 'lang-son-don-doan-cong-tac',
  summary: null,
  body: body(paragraph('a', 'Sáng 12/5, …')),
  seo: {},
  ...overrides,
});

describe('completenessIssues', () => {
  it('finds nothing missing in a text with title, slug and body', () => {
    expect(completenessIssues(content())).toEqual([]);
  });

  it('names what is missing in the order of the form', () => {
    expect(completenessIssues(content({ title: ' ', slug: '', body: emptyDocument() }))).toEqual([
      { field: 'title', code: 'required' },
      { field: 'slug', code: 'required' },
      { field: 'body', code: 'emptyBody' },
    ]);
  });

  it('asks for the text alternative of every picture, wherever it stands (N42-14)', () => {
    const inCell = block('tableCell', {}, image(null, null));
    const doc = body(
      image('i', ' '),
      block('gallery', { id: 'g' }, image(null, 'Cầu'), image(null, null)),
      block('table', { id: 't' }, row(cell('tableCell', 'x'), inCell)),
      block('bulletList', { id: 'l' }, item('li', paragraph(null, 'x'), image(null, null))),
    );
    expect(
      completenessIssues(content({ body: doc })).map(({ field, code, basis }) => [field, code, basis]),
    ).toEqual([
      ['body.blocks.i.alt', 'altRequired', 'N42-14'],
      ['body.blocks.g.image[1].alt', 'altRequired', 'N42-14'],
      ['body.blocks.t.image[0].alt', 'altRequired', 'N42-14'],
      ['body.blocks.li.image[0].alt', 'altRequired', 'N42-14'],
    ]);
  });

  it('asks for the title of players, files and embedded articles (N42-14)', () => {
    const doc = body(
      block('video', { id: 'v', mediaId: null, url: null, title: null }),
      block('file', { id: 'f', mediaId, title: null }),
      block('embeddedArticle', { id: 'e', articleId: mediaId, title: null }),
    );
    expect(completenessIssues(content({ body: doc })).map((issue) => issue.field)).toEqual([
      'body.blocks.v.url',
      'body.blocks.v.title',
      'body.blocks.f.title',
      'body.blocks.e.title',
    ]);
  });
});

describe('validateContent', () => {
  it('lets a draft have gaps', () => {
    expect(validateContent(content({ title: '', slug: '', body: emptyDocument() }))).toEqual([]);
  });

  it('counts letters, not code units or combining marks', () => {
    expect(validateContent(content({ title: 'ế'.normalize('NFD').repeat(300) }))).toEqual([]);
    expect(validateContent(content({ title: '𠮷'.repeat(301) }))).toEqual([
      { field: 'title', code: 'tooLong', values: { max: 300, actual: 301 } },
    ]);
  });

  it('names the field that is too long, too many or malformed', () => {
    const issues = validateContent(
      content({
        slug: 'Đối ngoại',
        summary: 'a'.repeat(1001),
        seo: { title: '\ud800', keywords: [...Array.from({ length: 20 }, () => 'k'), 'k'.repeat(81)] },
      }),
    );
    expect(issues.map(({ field, code }) => [field, code])).toEqual([
      ['slug', 'invalidSlug'],
      ['summary', 'tooLong'],
      ['seo.title', 'malformedText'],
      ['seo.keywords', 'tooMany'],
      ['seo.keywords[20]', 'tooLong'],
    ]);
  });

  it('names the unknown node of a body and its path', () => {
    expect(validateContent(content({ body: body({ type: 'script' }, paragraph('a', 'x')) }))).toEqual([
      {
        field: 'body',
        code: 'invalidDocument',
        values: { path: '$.content[0]', problem: 'unknownNode', node: 'script' },
      },
    ]);
  });
});

describe('normalizeContent', () => {
  it('trims, composes and empties blank optional texts', () => {
    const typed = content({
      title: ' Hải\tPhòng\u0000 '.normalize('NFD'),
      summary: '  ',
      seo: { keywords: [' a ', ''] },
    });
    expect(normalizeContent(typed)).toMatchObject({
      title: 'Hải Phòng',
      summary: null,
      seo: { title: null, description: null, keywords: ['a'] },
    });
  });
});

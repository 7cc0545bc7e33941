import { blocksOf } from '@hai-dang/schema/document';
import { describe, expect, it } from 'vitest';
import { alignPassages } from '@hai-dang/api/corpus/align-passages';
import { readElements, wordsOf } from '@hai-dang/api/corpus/read-elements';
import { readParallelTexts } from '@hai-dang/api/corpus/parallel-texts';

const corpus = await readParallelTexts();
const text = (externalKey: string, language: string) =>
  corpus.find((each) => each.externalKey === externalKey)?.texts.find((each) => each.language === language)
    ?.content;
const ids = (externalKey: string, language: string) =>
  blocksOf(text(externalKey, language)?.body ?? { type: 'doc', content: [] }).map(({ id }) => id);

describe('the parallel texts', () => {
  it('are the preamble and thirty articles in five languages', () => {
    expect(corpus.map(({ externalKey }) => externalKey)).toEqual(
      Array.from({ length: 31 }, (_, number) => `udhr:${number}`),
    );
    expect(corpus.every(({ texts }) => texts.length === 5)).toBe(true);
  });

  it('cite each part in the way of its language', () => {
    expect(corpus[23]?.texts.map(({ content }) => content.title)).toEqual([
      'Điều 23, Tuyên ngôn toàn thế giới về nhân quyền của Liên Hợp Quốc',
      'Article 23, Universal Declaration of Human Rights',
      '《世界人权宣言》第二十三条',
      '世界人権宣言 第23条',
      '세계인권선언 제23조',
    ]);
  });

  it('have slugs of their own', () => {
    const slugs = corpus.flatMap(({ texts }) =>
      texts.map(({ language, content }) => `${language} ${content.slug}`),
    );
    expect(new Set(slugs).size).toBe(155);
  });

  it.each(['en', 'zh', 'ja', 'ko'])(
    'align every article with the source block by block in %s',
    (language) => {
      for (const { externalKey } of corpus.slice(1))
        expect(ids(externalKey, language)).toEqual(ids(externalKey, 'vi'));
    },
  );

  it('align the preamble, though it is divided differently', () => {
    // Vietnamese says "Với nhận thức rằng:" once, the others say it in every recital; Japanese joins two recitals.
    const recitals = ['udhr-0-3', 'udhr-0-4', 'udhr-0-5', 'udhr-0-6', 'udhr-0-7', 'udhr-0-8'];
    expect(ids('udhr:0', 'vi')).toHaveLength(10);
    expect(ids('udhr:0', 'en')).toEqual(['udhr-0-2', ...recitals, 'udhr-0-en-8', 'udhr-0-9', 'udhr-0-10']);
    expect(ids('udhr:0', 'zh')).toEqual(['udhr-0-2', ...recitals, 'udhr-0-10']);
    expect(ids('udhr:0', 'ja')).toEqual([
      'udhr-0-2',
      ...recitals.filter((id) => id !== 'udhr-0-5'),
      'udhr-0-9',
      'udhr-0-10',
    ]);
  });

  it('keep numbered paragraphs as lists', () => {
    expect(text('udhr:23', 'ja')?.body.content.map(({ type }) => type)).toEqual(['orderedList']);
    expect(ids('udhr:23', 'ja')).toHaveLength(4);
  });
});

describe('the alignment of passages', () => {
  it('pairs passages of like length, whatever the density of the script', () => {
    expect(alignPassages([100, 20, 60], [25, 5, 15], 0.25)).toEqual([0, 1, 2]);
  });

  it('leaves an added passage without a counterpart', () => {
    expect(alignPassages([100, 60], [100, 3, 60], 1)).toEqual([0, null, 1]);
  });

  it('gives the longer of two the id of the one that they divide', () => {
    expect(alignPassages([100, 60], [30, 70, 60], 1)).toEqual([null, 0, 1]);
  });

  it('answers for a text without passages', () => {
    expect(alignPassages([], [], 1)).toEqual([]);
  });
});

describe('the reader of pages', () => {
  it('resolves entities and collapses white space', () => {
    expect(wordsOf(readElements('<p>\n  A &amp; B&#8217;s\n <b>&lt;c&gt;</b></p>'))).toBe('A & B’s <c>');
  });

  it.each(['<p>a', '<p>a</b>', 'a</p>', '<p a=b>c</p>', '<p>&nbsp;</p>', '<p>a < b</p>'])(
    'refuses to guess at %j',
    (page) => {
      expect(() => readElements(page)).toThrow(/offset|never closed/);
    },
  );
});

import { readQuery } from '@hai-dang/schema/search';
import { highlight } from '@hai-dang/api/delivery/search/highlight';
import { snippet } from '@hai-dang/api/delivery/search/snippet';
import { describe, expect, it } from 'vitest';

const marked = (text: string, query: string, language = 'vi') =>
  highlight(text, readQuery(query, language)!, language);
const cut = (text: string, query: string, language = 'vi') =>
  snippet(text, readQuery(query, language)!, language);

describe('a highlighted text', () => {
  it.each([
    ['vi', 'hai phong', 'Cảng Hải Phòng đón tàu', 'Cảng <mark>Hải Phòng</mark> đón tàu'],
    ['vi', 'Haiphong', 'Hai Phong today', '<mark>Hai Phong</mark> today'],
    ['en', 'run', 'Running in the rain', '<mark>Running</mark> in the rain'],
    ['en', 'the bridge', 'The new bridge', 'The new <mark>bridge</mark>'],
    ['en', 'covid19', 'COVID-19 booster', '<mark>COVID</mark>-<mark>19</mark> booster'],
    ['zh', '台北', '海防至臺北直飛', '海防至<mark>臺北</mark>直飛'],
    ['ja', 'ｽﾏｰﾄ', 'スマート国境', '<mark>スマート</mark>国境'],
    ['ja', 'スマート', 'ｽﾏｰﾄ国境', '<mark>ｽﾏｰﾄ</mark>国境'],
    ['ko', '부산에서', '부산국제영화제', '<mark>부산</mark>국제영화제'],
    ['vi', '"sông Cấm"', 'Cấm xe, qua sông Cấm', 'Cấm xe, qua <mark>sông Cấm</mark>'],
    ['vi', '"song cam" cầu', 'Cầu qua sông Cấm', '<mark>Cầu</mark> qua <mark>sông Cấm</mark>'],
    ['en', '"the bridge"', 'The new bridge, the bridge', 'The new bridge, <mark>the bridge</mark>'],
    ['zh', '「海防旅游」', '海防市旅游，海防旅游', '海防市旅游，<mark>海防旅游</mark>'],
    ['vi', 'quý 1', 'Quý I, vua Lê I', '<mark>Quý I</mark>, vua Lê I'],
  ])('in %s marks "%s"', (language, query, text, html) => {
    expect(marked(text, query, language)).toBe(html);
  });

  it('is escaped, whatever stands in it', () => {
    expect(marked('<script>alert("cầu")</script> & \'x\'', 'cầu')).toBe(
      '&lt;script&gt;alert(&quot;<mark>cầu</mark>&quot;)&lt;/script&gt; &amp; &#39;x&#39;',
    );
    expect(marked('<mark>giả</mark>', 'thật')).toBe('&lt;mark&gt;giả&lt;/mark&gt;');
    expect(cut('<img src=x onerror=alert(1)> cầu', 'cầu')).not.toContain('<img');
  });
});

describe('a snippet of a body', () => {
  const long = `${'Chữ đứng trước. '.repeat(40)}Cầu Bính bắc qua sông Cấm. ${'Chữ đứng sau. '.repeat(40)}`;

  it('stands around the match, cut at blanks, with its ends marked', () => {
    const text = cut(long, 'song cam') ?? '';
    expect(text).toContain('qua <mark>sông Cấm</mark>.');
    expect(text.startsWith('…')).toBe(true);
    expect(text.endsWith('…')).toBe(true);
    expect(text.length).toBeLessThan(300);
  });

  it('prefers the words side by side', () => {
    expect(cut(`Sông khác. Cấm đỗ xe. ${long}`, 'sông Cấm')).toContain('<mark>sông Cấm</mark>');
  });

  it('stands around what was quoted, and is null where its words stand apart', () => {
    expect(cut(`Sông khác. Cấm đỗ xe. ${long}`, '"sông Cấm"')).toContain('qua <mark>sông Cấm</mark>.');
    expect(cut('Hội nghị, xúc tiến', '"hội nghị xúc tiến"')).toBe('<mark>Hội nghị, xúc tiến</mark>');
    expect(cut('Sông khác. Cấm đỗ xe.', '"sông Cấm"')).toBeNull();
  });

  it('finds what begins late, and what is written without blanks', () => {
    expect(cut(`${'字'.repeat(9000)}臺北航線`, '台北', 'zh')).toContain('<mark>臺北</mark>');
  });

  it('is null where nothing matches, in a body so long that only work in proportion to it comes to an end', () => {
    const body = 'Ủy ban nhân dân thành phố Hải Phòng. '.repeat(54_000);
    expect(cut(body, 'không tồn tại')).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, renderHtml } from '@hai-dang/schema/document';
import type { NodeJson, RenderOptions } from '@hai-dang/schema/document';
import { anyBody, block, body, cell, image, item, mediaId, paragraph, row, text } from './bodies.ts';

const options: RenderOptions = {
  language: 'vi',
  media: (id) => (id === mediaId ? { url: '/media/cau.webp', width: 1200, height: 800 } : undefined),
  portal: { origins: ['https://langson.example'] },
};

const inside = (...content: NodeJson[]) =>
  renderHtml(body(...content), options).replace(/^<div class="article-body" lang="vi">(.*)<\/div>$/s, '$1');

describe('renderHtml', () => {
  it('writes nothing but the tags of its own tables, whatever the words', () => {
    const known =
      /<\/?(?:div|p|h[2-4]|ul|ol|li|blockquote|hr|br|table|thead|tbody|tr|th|td|figure|figcaption|small|img|a|strong|em|u|s|sub|sup|ruby|rp|rt)(?: [a-z-]+(?:="[^"<>]*")?)*>/g;
    fc.assert(
      fc.property(anyBody, (json) => {
        const parsed = parseDocument(json);
        if (!parsed.ok) throw new Error('body refused');
        const html = renderHtml(parsed.doc, options);
        expect(html.replace(known, '')).not.toMatch(/[<>"']/);
        expect(html).not.toMatch(/<[^>]*\son[a-z]+=/);
        expect(renderHtml(parsed.doc, options)).toBe(html);
      }),
    );
  });

  it('refuses a body that the schema does not know', () => {
    expect(() => renderHtml({ type: 'doc', content: [{ type: 'script' }] }, options)).toThrow(RangeError);
    expect(() => renderHtml(body(block('heading', { level: 'x onload' }, text('a'))), options)).toThrow(
      RangeError,
    );
    expect(() => renderHtml({ type: 'doc', content: [] }, options)).toThrow(RangeError);
  });

  it('names the language and gives headings addresses of their own', () => {
    const heading = block('heading', { id: 'a', level: 3 }, text('Đối ngoại'));
    expect(renderHtml(body(heading, heading), options)).toBe(
      '<div class="article-body" lang="vi"><h3 id="doi-ngoai">Đối ngoại</h3>\n<h3 id="doi-ngoai-2">Đối ngoại</h3></div>',
    );
  });

  it('opens marks that neighbours share once, and marks only foreign links', () => {
    const home = { type: 'link', attrs: { href: 'https://langson.example/a?b=1&c=2' } };
    const away = { type: 'link', attrs: { href: 'https://vnexpress.example/' } };
    expect(
      inside(
        block(
          'paragraph',
          {},
          text('Tin ', home),
          text('mới', home, { type: 'bold' }),
          text(' và '),
          text('báo', away),
        ),
      ),
    ).toBe(
      '<p><a href="https://langson.example/a?b=1&amp;c=2">Tin <strong>mới</strong></a> và <a href="https://vnexpress.example/" rel="noopener noreferrer">báo</a></p>',
    );
  });

  it('writes ruby with parentheses for those who cannot show it', () => {
    expect(inside(block('paragraph', {}, text('東京', { type: 'ruby', attrs: { rt: 'とうきょう' } })))).toBe(
      '<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby></p>',
    );
  });

  it('gives a picture its text alternative, caption and credit (N42-14)', () => {
    expect(
      inside(block('image', { mediaId, alt: 'Cầu "Bính"', caption: 'Cầu Bính', credit: 'Ảnh: An' })),
    ).toBe(
      '<figure><img src="/media/cau.webp" alt="Cầu &quot;Bính&quot;" width="1200" height="800" loading="lazy" decoding="async"><figcaption>Cầu Bính <small class="credit">Ảnh: An</small></figcaption></figure>',
    );
  });

  it('leaves out media that it cannot resolve or whose address is not safe', () => {
    expect(inside(block('image', { mediaId: 'other', alt: 'x' }))).toBe('');
    const media = () => ({ url: 'javascript:alert(1)' });
    expect(renderHtml(body(image('a', 'x')), { ...options, media })).not.toContain('javascript');
  });

  it('lets a table scroll and tells which way its headers look', () => {
    const table = block(
      'table',
      {},
      row(cell('tableHeader', 'Nước'), cell('tableHeader', 'Đoàn')),
      row(cell('tableHeader', 'Nhật Bản'), cell('tableCell', '12')),
    );
    expect(inside(table)).toBe(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1"><table><thead><tr><th scope="col">Nước</th><th scope="col">Đoàn</th></tr></thead><tbody><tr><th scope="row">Nhật Bản</th><td>12</td></tr></tbody></table></div>',
    );
  });

  it('says the tone of a call-out in words', () => {
    expect(inside(block('callout', { tone: 'warning' }, paragraph(null, 'Bão')))).toBe(
      '<div class="callout callout-warning" role="note"><p class="callout-label"><strong>Cảnh báo</strong></p><p>Bão</p></div>',
    );
  });

  it('writes items of one paragraph tight, nested lists inside their item', () => {
    const nested = block('bulletList', {}, item(null, paragraph(null, 'a1')));
    expect(
      inside(block('orderedList', { start: 3, type: 'a' }, item('x', paragraph(null, 'a'), nested))),
    ).toBe('<ol start="3" type="a"><li>a<ul><li>a1</li></ul></li></ol>');
  });

  it('shows the player of an allowed host under its title', () => {
    const html = inside(
      block('video', { url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: 'Phóng sự' }),
    );
    expect(html).toContain(
      '<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" title="Phóng sự"',
    );
    expect(html).toContain('<figcaption>Phóng sự</figcaption>');
  });
});

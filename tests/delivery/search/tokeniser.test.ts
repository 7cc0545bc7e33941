import { readQuery, searchVector, stem, tokenise } from '@hai-dang/schema/search';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const vectorOf = (text: string, language: string) => searchVector([{ text, weight: 'C' }], language);
const lexemes = (text: string, language: string) =>
  vectorOf(text, language)
    .split(' ')
    .map((entry) => entry.replace(/:.*$/, '').replaceAll("'", ''));

async function matches(text: string, query: string, language: string): Promise<boolean> {
  const read = readQuery(query, language);
  const condition = `(${read?.strict.exact}) | (${read?.loose?.exact ?? read?.strict.exact})`;
  const [row] = await database.owner.execute<{ found: boolean }>(
    sql`select ${vectorOf(text, language)}::tsvector @@ ${condition}::tsquery as found`,
  );
  return row?.found ?? false;
}

describe('the tokeniser', () => {
  it('puts a Vietnamese word and its fold at one position', () => {
    expect(vectorOf('đảo Cát', 'vi')).toBe("'đảo':20C 'dao':20C 'cát':21C 'cat':21C");
  });

  it('takes both places of a tone for one word', () => {
    expect(lexemes('hoà thuỷ', 'vi')).toEqual(lexemes('hòa thủy', 'vi'));
    expect(lexemes('quý', 'vi')).toEqual(['quý', 'quy']);
  });

  it('reads decomposed and full-width letters as the composed ones', () => {
    expect(lexemes('Hải Phòng'.normalize('NFD'), 'vi')).toEqual(lexemes('Hải Phòng', 'vi'));
    expect(lexemes('ＬＧ ﾊｲﾌｫﾝ', 'ja')).toEqual(lexemes('LG ハイフォン', 'ja'));
  });

  it.each([
    ['vi', '1.234.567 đồng', '1234567'],
    ['vi', '7,5%', '7.5'],
    ['vi', 'ngày 02/9', '2/9'],
    ['vi', 'dài 419 km', '419km'],
    ['en', 'COVID-19', 'covid19'],
    ['en', 'e-government', 'egovernment'],
    ['en', "the children's books", 'child book'],
    ['en', 'They ran home', 'running'],
    ['en', "don't", 'dont'],
    ['en', 'Hai Phong', 'haiphong'],
    ['en', 'Haiphong', 'hai phong'],
    ['en', 'Hải Phòng', 'hai phong'],
    ['zh', '海防至臺北', '台北'],
    ['zh', '海防市发展旅游', '海防旅游'],
    ['ja', '広島', '廣島'],
    ['ja', '食べ物', '食べた'],
    ['ko', '부산국제영화제가', '국제영화제'],
    ['ko', '국제 영화제', '국제영화제'],
    ['ko', '부산', '부산에서'],
    ['vi', 'Kim ngạch quý I năm 2025', 'quý 1'],
    ['vi', 'Kim ngạch quý I/2025', 'quy 1/2025'],
    ['vi', 'Văn học thế kỷ 21', 'thế kỷ XXI'],
    ['vi', 'Đại hội Đảng khóa XIII', 'khoá 13 đại hội'],
    ['en', 'After World War II', 'world war 2'],
  ])('in %s finds "%s" by "%s"', async (language, text, query) => {
    expect(await matches(text, query, language)).toBe(true);
  });

  it.each([
    ['vi', 'Tăng trưởng', 'tàu'],
    ['vi', '50 tỷ', '5'],
    ['en', 'Universal care', 'unit'],
    ['zh', '中华人民共和国', '华共'],
    ['ja', '東京都', '京東'],
    ['ko', '부산', '산부'],
    ['vi', 'Các bài báo, sách, v.v.', 'bài 5'],
    ['vi', 'Tổng số vi phạm, tổng số vụ', 'số 6'],
    ['vi', 'Sách in ở nhà máy xi măng', 'nhà máy 11'],
    ['en', 'The number I called', 'number 1'],
    ['en', 'World leaders in the war, Elizabeth II', 'world war 2'],
  ])('in %s does not find "%s" by "%s"', async (language, text, query) => {
    expect(await matches(text, query, language)).toBe(false);
  });

  it('makes a vector that PostgreSQL takes of any text, however long or odd', async () => {
    const odd = [
      "'\\ \" \0 ' :1A & | ! <->",
      '🏮'.repeat(100),
      'x'.repeat(100_000),
      '\ud800',
      '́́',
      'İ ǅ ﬁ ㍿',
    ];
    const long = Array.from({ length: 300_000 }, (_, index) => `từ${index}`).join(' ');
    const run = Array.from({ length: 200_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7) % 20_000)),
    );
    for (const text of [...odd, long, run.join('')]) {
      const vector = vectorOf(text, 'vi');
      const [row] = await database.owner.execute<{ size: number }>(
        sql`select length(${vector}::tsvector) as size`,
      );
      expect(row?.size).toBeGreaterThanOrEqual(0);
    }
  });

  it('keeps a phrase together beyond the last position of a vector', async () => {
    expect(await matches(`${'字'.repeat(40_000)}海防市政府`, '海防市政府', 'zh')).toBe(true);
  });

  it('gives a text of a query and an index the same words', () => {
    const title = 'Cảng Hải Phòng (Lạch Huyện) 2025: 12.792 tỷ';
    const words = tokenise(title.normalize('NFKC'), 'vi').filter((token) => token.kind === 'word');
    expect(lexemes(title, 'vi')).toEqual(expect.arrayContaining(words.map(({ exact }) => exact)));
  });
});

const vocabulary = `abilities able about absence academies accepting accompanied accordance achievements activities adding
  additional administration administrative admission adopted advantages advertisement agencies agreed agreement agriculture
  allowing ambassadors amended analysing announced annually appeared application applied approving arrangement arriving
  articles assessing association attached attendance authorities automatically awarded awareness balanced becoming beginning
  believed benefited bigger boundaries breathing bridges bringing buildings businesses calculation cancelled candidates
  capabilities carefully celebrated celebrations centralized certificates challenged changing charities cities citizens
  classified climbing closely coastal collaboration collected combined coming commercial committees communicate communities
  companies comparison competitive completely conditional conference confirmed congratulate connection consistently
  constructed consultation containing continuously contributed controlled cooperation countries covering creative cultural
  customers daily damaged dangerous decisions decreased deeply delegation delivering democratic departments dependent
  designated destroyed development differences digitalization diplomatically disabled disasters discussed diseases
  districts documentation doubled easily economical educational effectiveness elected electricity elementary embassies
  emergencies employees encouraged endangered engineering enjoyment ensuring enterprises environmental equality equipped
  established evaluated eventually exchanges exhibition exporting expressed facilities factories families favourable
  festivals fifties finally financing fishing flexible flooding flying following forestry formally foundation freedoms
  friendly friendship fully functional gathering generally generous geographical giving goodness governing government gradually
  graduated grateful growing guaranteed happily harmonious heavily heritage highest historical holidays hopeful hospitals
  hoping hostile housing humanity identified illegal immediately implementation importance improved including increasingly
  independence indicators industrialized influential informational initiatives innovative inspected institutions instructed
  insurance integration interested internationally introduced investment islands issuing joined journalism judges justified
  kindness knowledgeable languages largely launched leadership legally legislation liberties licences lifted limitation
  literacy lively localities logistics lovely maintained majority management manufacturing marketing materials measured
  meetings membership memorable mentioned ministries misleading mobility modernization monitoring motivated mountains moved
  municipal nationality naturally necessary negotiations neighbouring networks notably noticed nuclear numerous obligations
  observed occasionally offered officially opened operational opinions opportunities opposed organizational originally
  overcoming ownership painted participation partnership passengers peaceful performing permanently permission personality
  philosophical photographs planned planning playing policies politically pollution populated possibilities practical
  preparation presently preserving presidential preventive previously pricing prioritized privacy procedures processing
  productivity professionally profitable programmes progressive promising promoted properly proposals protection provinces
  publications published purposes qualification quantities questioning quickly railways raising ratified reaching readiness
  realistic reasonable receiving recognized recommendations reconciliation recovered reduction referred reflected regional
  registered regularly regulations relations releasing reliable religious relying remained renewable reported representatives
  requesting residential resolutions resources respectively responsibilities restoration restrictions resulting retired
  revolutionary rivers running rural safely satisfaction scientifically scheduled secondary securities selecting seriously
  services settlement several shipping shoes shopping significantly similarly singing skies sociological solidarity solutions
  specialized specifically spreading stabilized staffing standardization starting statistical stopped strategically
  strengthened structural studied submitted subsequently successfully sufficient suggested supervised supporting surfaces
  sustainability systematically talented technological temporarily terribly thoroughly threatened timely tourism tourists
  traditionally training transferring transitional translations transparency travelling treaties tries troubled trying
  typically unanimously understanding universities updating urbanization usefulness utilities vaccination valuable vehicles
  victories villages violating visibility visited volunteering voting vulnerable warned weaknesses welcoming widely
  winning withdrawal women workers working worrying writing yearly yielding youngest`;

describe('the English stemmer', () => {
  it("agrees with PostgreSQL's English dictionary on the words of the news", async () => {
    const words = vocabulary.split(/\s+/);
    const rows = await database.owner.execute<{ word: string; stem: string[] }>(
      sql`select word, ts_lexize('english_stem', word) as stem from unnest(string_to_array(${words.join(' ')}, ' ')) as word`,
    );
    const differing = rows
      .filter((row) => row.stem.length > 0 && row.stem[0] !== stem(row.word))
      .map((row) => `${row.word}: ${row.stem[0]}, here ${stem(row.word)}`);
    expect(differing).toEqual([]);
  });
});

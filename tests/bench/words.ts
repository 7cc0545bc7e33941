/** The most common words and characters of the benchmark's texts, most common first. */
const common: Record<string, string> = {
  vi: 'của và trong các được với cho thành phố phát triển kinh tế hợp tác quốc tế đầu tư doanh nghiệp cảng biển du lịch văn hóa hội nghị chương trình dự án khu công nghiệp xuất khẩu nhập khẩu hải quan cửa khẩu người dân chính quyền số dịch vụ công trực tuyến giáo dục y tế môi trường năng lượng xanh bền vững logistics vận tải đường sắt đường bộ sân bay quy hoạch di sản lễ hội ẩm thực thể thao thanh niên phụ nữ cựu chiến binh biên giới ngoại giao hữu nghị ký kết thỏa thuận',
  en: 'the of and in to for with port city development economic cooperation international investment enterprise tourism culture conference programme project industrial zone export import customs border gate people government digital public service online education health environment energy green sustainable logistics transport railway road airport planning heritage festival cuisine sport youth women veteran friendship agreement signed',
  zh: '的和在是市省经济发展合作国际投资企业港口旅游文化会议项目工业区出口进口海关口岸人民政府数字公共服务教育卫生环境能源绿色可持续物流运输铁路公路机场规划遗产节日美食体育青年妇女边境外交友好协议签署',
  ja: 'のとにをは市省経済発展協力国際投資企業港観光文化会議計画工業団地輸出輸入税関国境人民政府デジタル公共サービス教育医療環境エネルギー物流輸送鉄道道路空港遺産祭り料理スポーツ青年女性友好協定締結',
  ko: '의 와 에서 시 성 경제 발전 협력 국제 투자 기업 항구 관광 문화 회의 사업 공업단지 수출 수입 세관 국경 국민 정부 디지털 공공 서비스 교육 보건 환경 에너지 녹색 지속가능 물류 운송 철도 도로 공항 유산 축제 음식 스포츠 청년 여성 우호 협정 체결',
};

/** How many syllables, words or characters a language has in all. */
const vocabularySize: Record<string, number> = { vi: 2000, en: 6000, zh: 3000, ja: 3000, ko: 4000 };

/** Portions of the languages among the publications. */
export const portions: Record<string, number> = { vi: 0.5, en: 0.2, zh: 0.1, ja: 0.1, ko: 0.1 };

/** Numbers between 0 and 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Whether words stand apart in its writing. */
export const isSpaced = (language: string) => language === 'vi' || language === 'en' || language === 'ko';

/**
 * A text of so many words, or characters. They come as often as in any language: the word of rank n about 1/n times as
 * often as the first one (Zipf's law), so that few words make half of a text and most words are rare.
 */
export function textOf(language: string, words: number, random: () => number): string {
  const all = vocabularyOf(language);
  // The inverse of the distribution function of 1 / (rank + 10).
  const pick = () => all[Math.floor(10 * ((all.length + 10) / 10) ** random() - 10)]!;
  const text = Array.from({ length: words }, pick).join(isSpaced(language) ? ' ' : '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How many different titles each language has. */
export const titles = 5000;

/** The words, or characters, of one of the titles. */
export function titleOf(language: string, number: number): string {
  const random = seeded(number * 5 + Object.keys(portions).indexOf(language));
  return textOf(language, isSpaced(language) ? 9 : 16, random);
}

/** What somebody types who remembers a title: one to three words that stand together in it. */
export function rememberedOf(title: string, language: string, random: () => number): string {
  const separator = isSpaced(language) ? ' ' : '';
  const words = title.split(separator);
  const wanted = (1 + Math.floor(random() * 3)) * (separator ? 1 : 2);
  const from = Math.floor(random() * (words.length - wanted + 1));
  return words.slice(from, from + wanted).join(separator);
}

const vocabularies = new Map<string, readonly string[]>();

/** Common words first, then invented ones in the shape of the language. */
function vocabularyOf(language: string): readonly string[] {
  const known = vocabularies.get(language);
  if (known) return known;
  const words = new Set(isSpaced(language) ? common[language]!.split(' ') : common[language]!);
  const random = seeded(31);
  const pick = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)]!;
  const invent = inventors[language]!;
  while (words.size < vocabularySize[language]!) words.add(invent(pick));
  const vocabulary = [...words];
  vocabularies.set(language, vocabulary);
  return vocabulary;
}

type Pick = (parts: readonly string[]) => string;

const onsets = 'b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const rimes =
  'a á à ả ã ạ an án àn ản ang áng àng anh ánh ành ao áo ào ay áy ày ăn ắn ằng ăm âm ấm ần ật e é è eo èo ê ế ề ên ến ền ênh iên iến iền iêu iều im ìm in ín inh ính ình o ó ò oa oà oan oán ong óng òng ô ố ồ ôn ôi ối ơ ớ ờ ơi ới ơm u ú ù ui un ung úng ùng uôn uốn uông uyên uyến ư ứ ừ ươi ưới ươn ương ướng'.split(
    ' ',
  );
const starts = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh st str t th tr v w'.split(' ');
const vowels = 'a e i o u ai ea ee oa ou io'.split(' ');
const ends = 'b ck d ft g l ld m n nd nt p r rd rk rt s ss st t tion ment ing ed er al ic ive'.split(' ');
const ideograph = (pick: Pick) => String.fromCodePoint(0x4e00 + Number(pick(places)));
const places = Array.from({ length: 9000 }, (_, place) => String(place));
const hangul = (pick: Pick) => String.fromCodePoint(0xac00 + Number(pick(places)));

const inventors: Record<string, (pick: Pick) => string> = {
  vi: (pick) => pick(onsets) + pick(rimes),
  en: (pick) => pick(starts) + pick(vowels) + pick(ends) + pick(['', '', pick(vowels) + pick(ends)]),
  zh: ideograph,
  ja: ideograph,
  ko: (pick) => hangul(pick) + hangul(pick),
};

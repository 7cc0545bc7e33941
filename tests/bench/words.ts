/** Words and characters that the texts of the benchmark are made from: the first are common, the last are rare. */
const source: Record<string, string> = {
  vi: 'của và trong các được với cho thành phố phát triển kinh tế hợp tác quốc tế đầu tư doanh nghiệp cảng biển du lịch văn hóa hội nghị chương trình dự án khu công nghiệp xuất khẩu nhập khẩu hải quan cửa khẩu người dân chính quyền số dịch vụ công trực tuyến giáo dục y tế môi trường năng lượng xanh bền vững logistics vận tải đường sắt đường bộ sân bay quy hoạch di sản lễ hội ẩm thực thể thao thanh niên phụ nữ cựu chiến binh biên giới ngoại giao hữu nghị ký kết thỏa thuận',
  en: 'the of and in to for with port city development economic cooperation international investment enterprise tourism culture conference programme project industrial zone export import customs border gate people government digital public service online education health environment energy green sustainable logistics transport railway road airport planning heritage festival cuisine sport youth women veteran friendship agreement signed',
  zh: '的和在是市省经济发展合作国际投资企业港口旅游文化会议项目工业区出口进口海关口岸人民政府数字公共服务教育卫生环境能源绿色可持续物流运输铁路公路机场规划遗产节日美食体育青年妇女边境外交友好协议签署',
  ja: 'のとにをは市省経済発展協力国際投資企業港観光文化会議計画工業団地輸出輸入税関国境人民政府デジタル公共サービス教育医療環境エネルギー物流輸送鉄道道路空港遺産祭り料理スポーツ青年女性友好協定締結',
  ko: '의 와 에서 시 성 경제 발전 협력 국제 투자 기업 항구 관광 문화 회의 사업 공업단지 수출 수입 세관 국경 국민 정부 디지털 공공 서비스 교육 보건 환경 에너지 녹색 지속가능 물류 운송 철도 도로 공항 유산 축제 음식 스포츠 청년 여성 우호 협정 체결',
};

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

/** A text of so many words; common words come often, as in any language. */
export function textOf(language: string, words: number, random: () => number): string {
  const isSpaced = language === 'vi' || language === 'en' || language === 'ko';
  const all = isSpaced ? source[language]!.split(' ') : [...source[language]!];
  const pick = () => all[Math.floor(random() ** 2 * all.length)]!;
  const text = Array.from({ length: words }, pick).join(isSpaced ? ' ' : '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

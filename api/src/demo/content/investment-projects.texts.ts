import type { DemoText } from '../demo-article.ts';

export const vi: DemoText = {
  title: 'Hải Phòng công bố danh mục dự án kêu gọi đầu tư nước ngoài trong các khu kinh tế',
  summary:
    'Danh mục ưu tiên logistics sau cảng, công nghiệp bán dẫn và hạ tầng xã hội phục vụ chuyên gia nước ngoài.',
  body: [
    {
      p: 'Thành phố vừa công bố danh mục dự án kêu gọi đầu tư nước ngoài trong các khu kinh tế và khu công nghiệp. Các dự án được lựa chọn theo tiêu chí công nghệ cao, tiết kiệm đất, thân thiện với môi trường và có khả năng lan tỏa tới doanh nghiệp trong nước.',
    },
    { heading: 'Một số dự án tiêu biểu' },
    {
      table: [
        ['Dự án', 'Địa điểm', 'Tổng vốn dự kiến'],
        ['Trung tâm logistics phía sau cảng', 'Khu bến Lạch Huyện', '120 triệu USD'],
        ['Nhà máy linh kiện bán dẫn', 'Khu công nghiệp Tràng Duệ 3', '200 triệu USD'],
        ['Khu nhà ở cho chuyên gia nước ngoài', 'Khu kinh tế ven biển phía Nam', '60 triệu USD'],
      ],
    },
    { heading: 'Nộp hồ sơ' },
    {
      p: 'Hồ sơ đăng ký quan tâm nộp trực tuyến hoặc trực tiếp tại Trung tâm Phục vụ hành chính công thành phố, chậm nhất 30 ngày kể từ ngày công bố.',
    },
    {
      bullets: [
        'Văn bản đăng ký quan tâm theo mẫu;',
        'Hồ sơ năng lực và kinh nghiệm của nhà đầu tư;',
        'Bản dịch tiếng Việt có chứng thực đối với giấy tờ bằng tiếng nước ngoài.',
      ],
    },
  ],
};

export const en: DemoText = {
  title: 'Hai Phong publishes projects open to foreign investment in its economic zones',
  summary:
    'Priority goes to logistics behind the port, semiconductors and housing and services for foreign experts.',
  body: [
    {
      p: 'The city has published a list of projects open to foreign investment in its economic zones and industrial parks. They were chosen for advanced technology, sparing use of land, care for the environment and benefit to domestic companies.',
    },
    { heading: 'Selected projects' },
    {
      table: [
        ['Project', 'Location', 'Estimated capital'],
        ['Logistics centre behind the port', 'Lach Huyen terminals', 'USD 120 million'],
        ['Semiconductor component plant', 'Trang Due 3 Industrial Park', 'USD 200 million'],
        ['Housing for foreign experts', 'Southern Coastal Economic Zone', 'USD 60 million'],
      ],
    },
    { heading: 'How to apply' },
    {
      p: 'Expressions of interest are filed online or in person at the city’s Public Administration Service Centre, no later than 30 days after publication.',
    },
    {
      bullets: [
        'An expression of interest on the official form;',
        'The investor’s record of capacity and experience;',
        'A certified Vietnamese translation of any document in a foreign language.',
      ],
    },
  ],
};

export const ja: DemoText = {
  title: 'ハイフォン市、経済区における外国投資誘致プロジェクトを公表',
  summary: '港湾後背地の物流、半導体産業、外国人専門家向けの社会インフラを優先分野としています。',
  body: [
    {
      p: '市はこのほど、経済区および工業団地における外国投資誘致プロジェクトの一覧を公表しました。先端技術、土地の効率的利用、環境への配慮、国内企業への波及効果を基準に選定されています。',
    },
    { heading: '主なプロジェクト' },
    {
      table: [
        ['プロジェクト', '所在地', '想定総投資額'],
        ['港湾後背地物流センター', 'ラックフエン港区', '1億2,000万米ドル'],
        ['半導体部品工場', 'チャンズエ3工業団地', '2億米ドル'],
        ['外国人専門家向け住宅', '南部沿岸経済区', '6,000万米ドル'],
      ],
    },
    { heading: '申請方法' },
    {
      p: '関心表明書は、公表日から30日以内に、オンラインまたは市行政サービスセンターの窓口で提出してください。',
    },
    {
      bullets: [
        '所定の様式による関心表明書',
        '投資家の能力および実績に関する資料',
        '外国語書類の認証済みベトナム語訳',
      ],
    },
  ],
};

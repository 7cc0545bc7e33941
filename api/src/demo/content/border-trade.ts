import type { DemoArticle, DemoText } from '../demo-article.ts';
import { on, releasedOn, translated, translatedAndReleased } from '../lifelines.ts';

const vi: DemoText = {
  title: 'Lào Cai và Vân Nam thúc đẩy hợp tác thương mại, kết nối đường sắt liên vận',
  summary: 'Hai bên ưu tiên nông sản chính ngạch, kho lạnh tại cửa khẩu và phối hợp chạy tàu liên vận.',
  body: [
    {
      p: 'Tại cuộc gặp thường kỳ giữa cơ quan đối ngoại tỉnh Lào Cai và tỉnh Vân Nam (Trung Quốc), hai bên đánh giá kim ngạch qua cửa khẩu tiếp tục tăng, trong đó nông sản chính ngạch chiếm tỷ trọng ngày càng lớn.',
    },
    {
      bullets: [
        'Mở rộng danh mục nông sản xuất khẩu chính ngạch, trước hết là trái cây tươi;',
        'Đầu tư kho lạnh và bãi kiểm hóa tập trung ở hai phía cửa khẩu;',
        'Phối hợp lịch chạy tàu liên vận và chuẩn bị kết nối tuyến khổ tiêu chuẩn.',
      ],
    },
    {
      p: 'Hai bên thống nhất duy trì giao lưu văn hóa, thể thao giữa nhân dân vùng biên, tổ chức luân phiên hội chợ thương mại biên giới hằng năm.',
    },
  ],
};

const zh: DemoText = {
  title: '老街省与云南省推动贸易合作和铁路联运互联互通',
  summary: '双方将农产品正规贸易、口岸冷库和国际联运列车的协调作为优先事项。',
  body: [
    {
      p: '在老街省与中国云南省外事部门的定期会晤中，双方评价口岸进出口额持续增长，其中以正规贸易方式出口的农产品所占比重不断提高。',
    },
    {
      bullets: [
        '扩大正规贸易农产品出口目录，首先是鲜果；',
        '在口岸两侧投资建设冷库和集中查验场；',
        '协调联运列车时刻，并为标准轨铁路对接做准备。',
      ],
    },
    { p: '双方一致同意保持边境地区人民之间的文化、体育交流，每年轮流举办边境贸易交易会。' },
  ],
};

const en: DemoText = {
  title: 'Lao Cai and Yunnan advance trade and through rail services',
  summary:
    'Priorities are official trade in farm produce, cold stores at the border gates and through trains.',
  body: [
    {
      p: 'At their regular meeting, the foreign affairs authorities of Lao Cai Province and of Yunnan, China, noted that trade through the border gates continues to grow, with a rising share of farm produce traded through official channels.',
    },
    {
      bullets: [
        'Extend the list of farm produce for official export, beginning with fresh fruit;',
        'Build cold stores and joint inspection yards on both sides of the border gates;',
        'Coordinate the timetables of through trains and prepare the link to the standard-gauge line.',
      ],
    },
    {
      p: 'Both sides agreed to keep up cultural and sporting exchanges between the people of the border area and to host the yearly border trade fair in turn.',
    },
  ],
};

/** Published in Vietnamese and Chinese; the English text came back to its translator. */
export const borderTrade: DemoArticle = {
  portal: 'lao-cai',
  section: 'integration-activities',
  kind: 'news',
  informationKind: 'official',
  provenance: 'own',
  author: 'Xuân Trường',
  tags: ['Vân Nam', 'thương mại biên giới'],
  texts: { vi, zh, en },
  life: [
    ...releasedOn(5),
    ...translatedAndReleased('zh', on(4, '08:00'), zh),
    ...translated('en', on(2, '08:30'), en),
    { at: on(2, '13:50'), by: 'editor2', language: 'en', does: 'takeUp' },
    {
      at: on(1, '10:20'),
      by: 'editor2',
      language: 'en',
      does: 'return',
      reason:
        'Đề nghị thống nhất cách gọi “cửa khẩu” là “border gate” và dịch sát đoạn về tuyến khổ tiêu chuẩn.',
    },
  ],
};

import type { DemoArticle, DemoText } from '../demo-article.ts';
import { on, releasedOn, translated } from '../lifelines.ts';

const vi: DemoText = {
  title: 'Phường Lê Chân hỗ trợ người nước ngoài khai báo tạm trú trực tuyến',
  summary: 'Bàn hướng dẫn hoạt động vào các buổi chiều thứ Ba và thứ Năm tại bộ phận một cửa.',
  body: [
    {
      p: 'Bộ phận một cửa của phường bố trí bàn hướng dẫn khai báo tạm trú cho người nước ngoài vào các buổi chiều thứ Ba và thứ Năm hằng tuần. Chủ cơ sở lưu trú được hướng dẫn lập tài khoản và khai báo trực tuyến.',
    },
    {
      bullets: [
        'Hộ chiếu hoặc giấy tờ đi lại còn giá trị của người nước ngoài;',
        'Thị thực, thẻ tạm trú hoặc giấy tờ miễn thị thực, nếu có;',
        'Thông tin của cơ sở lưu trú và số điện thoại liên hệ.',
      ],
    },
    { p: 'Việc khai báo không thu phí. Thông tin được tiếp nhận cả ngoài giờ hành chính.' },
  ],
};

const en: DemoText = {
  title: 'Le Chan helps foreign residents register their stay online',
  summary: 'A help desk is open on Tuesday and Thursday afternoons at the one-stop service point.',
  body: [
    {
      p: 'The ward’s one-stop service point runs a help desk for registering the stay of foreigners every Tuesday and Thursday afternoon. Owners of accommodation are shown how to open an account and register their guests online.',
    },
    {
      bullets: [
        'A valid passport or travel document of the foreign guest;',
        'A visa, residence card or proof of visa exemption, where there is one;',
        'Details of the accommodation and a telephone number.',
      ],
    },
    { p: 'Registration is free of charge and is accepted outside office hours as well.' },
  ],
};

/** Published in Vietnamese; the English translation stands before the second gate. */
export const residenceDesk: DemoArticle = {
  portal: 'hai-phong-le-chan',
  section: 'administrative-procedures',
  kind: 'procedure',
  informationKind: 'official',
  provenance: 'own',
  tags: ['tạm trú', 'người nước ngoài'],
  texts: { vi, en },
  life: [
    ...releasedOn(4),
    ...translated('en', on(1, '09:30'), en),
    { at: on(1, '13:40'), by: 'editor2', language: 'en', does: 'takeUp' },
    { at: on(1, '14:35'), by: 'editor2', language: 'en', does: 'forward' },
  ],
};

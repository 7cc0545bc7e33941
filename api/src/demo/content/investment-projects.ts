import { type DemoArticle, withBlocks } from '../demo-article.ts';
import { corrected, on, releasedOn, translatedAndReleased } from '../lifelines.ts';
import * as texts from './investment-projects.texts.ts';

/** The source was corrected: the Japanese text was confirmed since, the English one is stale. */
export const investmentProjects: DemoArticle = {
  portal: 'hai-phong',
  section: 'projects-procurement',
  kind: 'policy',
  informationKind: 'official',
  provenance: 'own',
  tags: ['đầu tư', 'khu kinh tế'],
  texts,
  life: [
    ...releasedOn(11),
    ...translatedAndReleased('en', on(10, '08:00'), texts.en),
    ...translatedAndReleased('ja', on(10, '08:20'), texts.ja),
    ...corrected(
      2,
      withBlocks(texts.vi, {
        2: {
          table: [
            ['Dự án', 'Địa điểm', 'Tổng vốn dự kiến'],
            ['Trung tâm logistics phía sau cảng', 'Khu bến Lạch Huyện', '120 triệu USD'],
            ['Nhà máy linh kiện bán dẫn', 'Khu công nghiệp Tràng Duệ 3', '250 triệu USD'],
            ['Khu nhà ở cho chuyên gia nước ngoài', 'Khu kinh tế ven biển phía Nam', '60 triệu USD'],
          ],
        },
        4: {
          p: 'Hồ sơ đăng ký quan tâm nộp trực tuyến hoặc trực tiếp tại Trung tâm Phục vụ hành chính công thành phố, chậm nhất 45 ngày kể từ ngày công bố. Thời hạn này đã được gia hạn thêm 15 ngày so với thông tin ban đầu.',
        },
      }),
      {
        changeWeight: 'update',
        changeNote: 'Gia hạn nộp hồ sơ thêm 15 ngày và cập nhật tổng vốn của dự án linh kiện bán dẫn.',
      },
    ),
    { at: on(1, '09:20'), by: 'translator', language: 'ja', does: 'confirm' },
  ],
};

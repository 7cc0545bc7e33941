import type { DemoArticle, DemoText } from '../demo-article.ts';
import { begun, on } from '../lifelines.ts';

const vi: DemoText = {
  title: 'Kế hoạch xúc tiến đầu tư tại Hàn Quốc và Nhật Bản',
  summary: '',
  body: [
    {
      p: 'Đoàn công tác của thành phố dự kiến làm việc với các hiệp hội doanh nghiệp tại Seoul, Busan, Osaka và Kitakyushu, tập trung vào công nghiệp hỗ trợ, năng lượng tái tạo và cảng xanh.',
    },
    { p: '[Bổ sung: thành phần đoàn, kinh phí, số liệu đầu tư lũy kế của hai nước.]' },
  ],
};

/** A draft that its writer has only begun. */
export const promotionPlan: DemoArticle = {
  portal: 'hai-phong',
  section: 'plans',
  kind: 'policy',
  informationKind: 'official',
  provenance: 'own',
  tags: ['xúc tiến đầu tư'],
  texts: { vi },
  life: begun(on(1, '16:05')),
};

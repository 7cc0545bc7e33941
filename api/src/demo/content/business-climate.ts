import type { DemoArticle, DemoText } from '../demo-article.ts';
import { on, takenUp, written } from '../lifelines.ts';

const vi: DemoText = {
  title: 'Doanh nghiệp châu Âu đánh giá cao cải cách thủ tục hải quan tại Hải Phòng',
  summary: 'Thời gian thông quan trung bình giảm nhờ nộp chứng từ trước khi tàu cập cảng.',
  body: [
    {
      p: 'Tại buổi đối thoại giữa cơ quan hải quan và doanh nghiệp châu Âu, nhiều ý kiến cho rằng việc cho phép nộp chứng từ điện tử trước khi tàu cập cảng đã giúp rút ngắn đáng kể thời gian thông quan.',
    },
    {
      p: 'Theo khảo sát, 87% doanh nghiệp hài lòng với thái độ phục vụ. Các kiến nghị còn lại tập trung vào kiểm tra chuyên ngành và phí hạ tầng.',
    },
  ],
};

/** Came back to its writer with a reason. */
export const businessClimate: DemoArticle = {
  portal: 'hai-phong-news',
  section: 'news-investment-environment',
  kind: 'news',
  informationKind: 'promotional',
  provenance: 'own',
  author: 'Đức Anh',
  tags: ['hải quan', 'châu Âu'],
  texts: { vi },
  life: [
    ...written(on(2, '14:00')),
    ...takenUp('vi', on(1, '08:30')),
    {
      at: on(1, '15:40'),
      by: 'editor',
      language: 'vi',
      does: 'return',
      reason:
        'Đề nghị nêu rõ đơn vị và thời gian khảo sát của con số 87%, dẫn tên ít nhất một doanh nghiệp phát biểu, bổ sung ý kiến của cơ quan hải quan.',
    },
  ],
};

import type { DemoArticle, DemoText } from '../demo-article.ts';
import { edited, on, written } from '../lifelines.ts';

const vi: DemoText = {
  title: 'Thông tin về việc dừng cấp phép đầu tư cho doanh nghiệp nước ngoài là không có cơ sở',
  summary: 'Bài tổng hợp từ mạng xã hội về chính sách thu hút đầu tư của tỉnh.',
  body: [
    {
      p: 'Trên một số tài khoản mạng xã hội xuất hiện thông tin cho rằng tỉnh đã dừng cấp phép đầu tư cho doanh nghiệp nước ngoài trong lĩnh vực khoáng sản. Thông tin này không đúng với chính sách đang được thực hiện.',
    },
    { p: 'Các thủ tục đăng ký đầu tư vẫn được tiếp nhận và giải quyết theo đúng quy định của pháp luật.' },
  ],
};

/** Refused by the approver, with the reason. */
export const investmentRumour: DemoArticle = {
  portal: 'lao-cai',
  section: 'news-lao-cai',
  kind: 'statement',
  informationKind: 'clarification',
  provenance: 'own',
  tags: ['đầu tư', 'đính chính'],
  texts: { vi },
  life: [
    ...written(on(4, '10:00')),
    ...edited('vi', on(4, '13:45')),
    {
      at: on(3, '08:50'),
      by: 'approver',
      language: 'vi',
      does: 'reject',
      reason:
        'Nội dung giải thích, làm rõ phải dẫn ý kiến bằng văn bản của cơ quan có thẩm quyền. Đề nghị chờ văn bản của Sở Tài chính rồi viết lại.',
    },
  ],
};

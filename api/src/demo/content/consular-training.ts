import type { DemoArticle, DemoText } from '../demo-article.ts';
import { on, written } from '../lifelines.ts';

const vi: DemoText = {
  title: 'Tập huấn nghiệp vụ lãnh sự và bảo hộ công dân cho cán bộ các xã biên giới',
  summary:
    'Hơn 120 học viên được hướng dẫn tiếp nhận thông tin, phối hợp tìm kiếm và đưa công dân về nước an toàn.',
  body: [
    {
      p: 'Sở Ngoại vụ tổ chức lớp tập huấn nghiệp vụ lãnh sự và bảo hộ công dân cho cán bộ các xã, phường khu vực biên giới. Hơn 120 học viên tham gia trong hai ngày.',
    },
    {
      p: 'Nội dung gồm quy trình tiếp nhận đề nghị của thân nhân, xác minh thông tin, phối hợp với lực lượng biên phòng và cơ quan đại diện, kỹ năng hỗ trợ nạn nhân của tội phạm mua bán người.',
    },
    { p: 'Học viên thực hành theo tình huống và được cấp sổ tay số để tra cứu khi xử lý công việc.' },
  ],
};

/** Handed in days ago and taken up by nobody: overdue. */
export const consularTraining: DemoArticle = {
  portal: 'lang-son',
  section: 'consular-affairs',
  kind: 'news',
  informationKind: 'official',
  provenance: 'own',
  tags: ['lãnh sự', 'bảo hộ công dân'],
  texts: { vi },
  life: written(on(3, '09:10')),
};

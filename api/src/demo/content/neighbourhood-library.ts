import type { DemoArticle, DemoText } from '../demo-article.ts';
import { later, minutesAgo } from '../lifelines.ts';

const vi: DemoText = {
  title: 'Tủ sách song ngữ ở tổ dân phố: nơi trẻ em và chuyên gia nước ngoài cùng đọc',
  summary: 'Hơn 600 đầu sách do người dân và doanh nghiệp đóng góp, mở cửa ba buổi tối mỗi tuần.',
  body: [
    {
      p: 'Từ một góc nhỏ trong nhà văn hóa, tủ sách song ngữ của tổ dân phố nay đã có hơn 600 đầu sách tiếng Việt, tiếng Anh và tiếng Nhật. Ba buổi tối mỗi tuần, trẻ em trong khu phố cùng gia đình các chuyên gia nước ngoài đến đọc và kể chuyện cho nhau nghe.',
    },
    {
      quote: 'Con tôi thuộc truyện Tấm Cám trước khi biết đếm đến hai mươi bằng tiếng Việt.',
    },
    {
      p: 'Nhóm tình nguyện gồm giáo viên nghỉ hưu và sinh viên ngoại ngữ thay nhau trực, phân loại sách và hướng dẫn các em nhỏ. Phường dự kiến nhân rộng mô hình tới năm tổ dân phố khác.',
    },
  ],
};

/** Handed in by a collaborator, waits for an editor. */
export const neighbourhoodLibrary: DemoArticle = {
  portal: 'hai-phong-le-chan',
  section: 'neighbourhoods',
  kind: 'feature',
  informationKind: 'promotional',
  provenance: 'collaborator',
  author: 'Hoài Thu',
  tags: ['khu dân cư', 'giao lưu'],
  texts: { vi },
  life: [
    { at: minutesAgo(95), by: 'collaborator', language: 'vi', does: 'create' },
    { at: later(minutesAgo(95), 60), by: 'collaborator', language: 'vi', does: 'submit' },
  ],
};

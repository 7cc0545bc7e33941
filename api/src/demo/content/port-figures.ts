import type { DemoArticle, DemoText } from '../demo-article.ts';
import { minutesAgo, on, takenUp, written } from '../lifelines.ts';

const vi: DemoText = {
  title: 'Thành tựu kinh tế cảng biển Hải Phòng qua những con số',
  summary: 'Sản lượng hàng hóa, cỡ tàu và thời gian làm hàng cho thấy bước chuyển của cửa ngõ phía Bắc.',
  body: [
    {
      p: 'Từ những cầu tàu gỗ ven sông Cấm, hệ thống cảng của thành phố đã vươn ra cửa biển với các bến nước sâu. Bảng dưới đây tóm tắt một số chỉ tiêu của ba thế hệ bến cảng.',
    },
    {
      table: [
        ['Thế hệ bến', 'Độ sâu trước bến', 'Cỡ tàu container lớn nhất'],
        ['Ven sông Cấm', '8,7 mét', '1.000 TEU'],
        ['Đình Vũ', '10,2 mét', '3.000 TEU'],
        ['Lạch Huyện', '16,0 mét', '18.000 TEU'],
      ],
    },
    {
      p: 'Cùng với hạ tầng, năng lực quản lý thay đổi từng ngày: chứng từ điện tử thay giấy, cẩu điều khiển từ xa, và đội ngũ hoa tiêu được đào tạo theo chuẩn quốc tế.',
    },
  ],
};

/** In the hands of its editor. */
export const portFigures: DemoArticle = {
  portal: 'hai-phong-images',
  section: 'achievements-economy',
  kind: 'feature',
  informationKind: 'promotional',
  provenance: 'agency',
  sourceName: 'Sở Xây dựng thành phố Hải Phòng',
  tags: ['cảng biển', 'thành tựu'],
  texts: { vi },
  life: [...written(on(1, '15:20')), ...takenUp('vi', minutesAgo(50))],
};

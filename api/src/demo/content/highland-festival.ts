import type { DemoArticle, DemoText } from '../demo-article.ts';
import { approved, edited, minutesAgo, on, written } from '../lifelines.ts';

const vi: DemoText = {
  title: 'Lễ hội trên mây: mùa ruộng bậc thang gọi mời bạn bè quốc tế',
  summary: 'Chuỗi hoạt động giới thiệu nghề dệt thổ cẩm, chợ phiên và đường chạy quốc tế qua các bản làng.',
  body: [
    {
      picture: 'mountains',
      alt: 'Ruộng bậc thang vàng óng dưới chân núi, cạnh một nếp nhà gỗ',
      caption: 'Ruộng bậc thang vào mùa.',
    },
    {
      p: 'Khi những thửa ruộng bậc thang ngả vàng cũng là lúc các bản làng vùng cao mở hội. Năm nay, chương trình dành trọn một ngày giới thiệu nghề dệt thổ cẩm, chạm bạc và nhuộm chàm của đồng bào các dân tộc.',
    },
    {
      p: 'Đường chạy quốc tế qua các bản thu hút vận động viên đến từ hơn hai mươi nước và vùng lãnh thổ. Người dân tự tay chuẩn bị trạm nước, dẫn đường và chấm giải cho những người về đích.',
    },
  ],
};

/** Approved, waits for its publisher. */
export const highlandFestival: DemoArticle = {
  portal: 'lao-cai',
  section: 'festivals',
  kind: 'feature',
  informationKind: 'promotional',
  provenance: 'own',
  author: 'Mỹ Duyên',
  tags: ['lễ hội', 'du lịch'],
  texts: { vi },
  life: [...written(on(2, '09:00')), ...edited('vi', on(1, '09:15')), ...approved('vi', minutesAgo(25))],
};

import type { DemoArticle, DemoText } from '../demo-article.ts';
import { approved, drafted, edited, minutesAgo, on, written } from '../lifelines.ts';

const vi: DemoText = {
  title: 'Lễ hội Hoa Phượng Đỏ mở cửa đón du khách với bảy chương trình nghệ thuật ngoài trời',
  summary:
    'Lễ hội giới thiệu âm nhạc đường phố, ẩm thực ven biển và triển lãm ảnh của các thành phố kết nghĩa.',
  body: [
    {
      picture: 'phoenix',
      alt: 'Một cây phượng vĩ nở đỏ rực bên hồ',
      caption: 'Hoa phượng, biểu tượng mùa hè của thành phố cảng.',
    },
    {
      p: 'Lễ hội Hoa Phượng Đỏ năm nay diễn ra tại khu vực quảng trường Nhà hát thành phố và dải trung tâm, với bảy chương trình nghệ thuật ngoài trời phục vụ miễn phí người dân và du khách.',
    },
    {
      p: 'Các đoàn nghệ thuật đến từ những thành phố kết nghĩa sẽ trình diễn múa rồng, trống taiko và nhạc cụ dân tộc. Khu ẩm thực giới thiệu bánh đa cua, nem cua bể và các món hải sản của ngư dân Cát Hải.',
    },
    {
      p: 'Ban Tổ chức bố trí điểm hỗ trợ bằng tiếng Anh, Trung, Nhật, Hàn và đội tình nguyện viên hướng dẫn du khách trong suốt thời gian lễ hội.',
    },
  ],
};

const en: DemoText = {
  title: 'Red Flamboyant Festival opens with seven open-air shows',
  summary: 'Street music, coastal food and a photo exhibition from sister cities await visitors.',
  body: [
    {
      picture: 'phoenix',
      alt: 'A flamboyant tree in full red bloom beside a lake',
      caption: 'The flamboyant, summer emblem of the port city.',
    },
    {
      p: 'This year’s Red Flamboyant Festival takes place around the Opera House square and the central gardens, with seven open-air shows that are free for residents and visitors.',
    },
    { p: '' },
    { p: '' },
  ],
};

/** Goes live by itself on the next working day; its English translation has just been begun. */
export const phoenixFestival: DemoArticle = {
  portal: 'hai-phong-news',
  section: 'news-culture',
  kind: 'news',
  informationKind: 'promotional',
  provenance: 'own',
  author: 'Ngọc Lan',
  tags: ['lễ hội', 'du lịch'],
  texts: { vi, en },
  life: [
    ...written(on(3, '08:40')),
    ...edited('vi', on(3, '10:05')),
    ...approved('vi', on(2, '09:30')),
    {
      at: on(2, '10:50'),
      by: 'publisher',
      language: 'vi',
      does: 'schedule',
      workingDaysAhead: 1,
      time: '08:00',
    },
    ...drafted('en', minutesAgo(110), en),
  ],
};

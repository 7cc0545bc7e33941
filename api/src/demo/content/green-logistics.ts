import type { DemoArticle, DemoText } from '../demo-article.ts';
import { later, minutesAgo, on, takenUp, written } from '../lifelines.ts';

const vi: DemoText = {
  title:
    'Thành phố Hải Phòng tăng cường kết nối với các địa phương Nhật Bản trong lĩnh vực logistics xanh, đào tạo nhân lực chất lượng cao và bảo tồn hệ sinh thái vịnh Lan Hạ, hướng tới quan hệ đối tác bền vững giai đoạn mới',
  summary:
    'Hai bên thống nhất ba nhóm hợp tác ưu tiên và cơ chế rà soát tiến độ sáu tháng một lần ở cấp chuyên viên.',
  body: [
    {
      p: 'Tại buổi làm việc với đoàn đại biểu các địa phương Nhật Bản, đại diện thành phố khẳng định Nhật Bản là đối tác quan trọng hàng đầu về đầu tư, thương mại và giao lưu nhân dân của Hải Phòng.',
    },
    { heading: 'Ba nhóm hợp tác ưu tiên' },
    {
      bullets: [
        'Logistics xanh: điện khí hóa thiết bị cảng, chia sẻ dữ liệu tàu đến và đi;',
        'Nhân lực: mở rộng chương trình thực tập kỹ năng và học bổng ngành kỹ thuật;',
        'Môi trường: quan trắc chất lượng nước và phục hồi rạn san hô ở vịnh Lan Hạ.',
      ],
    },
    {
      quote:
        'Chúng tôi mong muốn những kinh nghiệm quản lý cảng và gìn giữ vịnh của mình sẽ có ích cho người dân hai bên bờ biển.',
    },
    {
      p: 'Hai bên giao cơ quan đối ngoại làm đầu mối, rà soát tiến độ sáu tháng một lần và công bố kết quả trên các trang thông tin của mình.',
    },
  ],
};

/** Waits for its approver. */
export const greenLogistics: DemoArticle = {
  portal: 'hai-phong-news',
  section: 'international-cooperation',
  kind: 'news',
  informationKind: 'official',
  provenance: 'own',
  author: 'Thu Trang',
  tags: ['Nhật Bản', 'hợp tác địa phương', 'môi trường'],
  texts: { vi },
  life: [
    ...written(on(1, '14:30')),
    ...takenUp('vi', minutesAgo(75)),
    { at: later(minutesAgo(75), 40), by: 'editor', language: 'vi', does: 'forward' },
  ],
};

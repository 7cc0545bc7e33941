import type { DemoArticle, DemoText } from '../demo-article.ts';
import { on, releasedOn, translatedAndReleased } from '../lifelines.ts';

const vi: DemoText = {
  title: 'Thông báo lịch tiếp doanh nghiệp có vốn đầu tư nước ngoài',
  summary: 'Doanh nghiệp đăng ký trước ít nhất hai ngày làm việc để được bố trí phiên dịch.',
  body: [
    {
      p: 'Lãnh đạo thành phố tiếp doanh nghiệp có vốn đầu tư nước ngoài vào sáng thứ Năm của tuần đầu tháng, từ 8 giờ đến 11 giờ, tại trụ sở Ủy ban nhân dân thành phố.',
    },
    {
      p: 'Doanh nghiệp gửi nội dung kiến nghị và đăng ký trước ít nhất hai ngày làm việc để cơ quan chuyên môn chuẩn bị ý kiến trả lời và bố trí phiên dịch.',
    },
    { note: 'Phiên dịch tiếng Anh, Trung, Nhật và Hàn được bố trí miễn phí.' },
  ],
};

const ko: DemoText = {
  title: '외국인 투자 기업 면담 일정 안내',
  summary: '통역 배치를 위해 최소 2근무일 전에 신청해 주시기 바랍니다.',
  body: [
    {
      p: '시 지도부는 매월 첫째 주 목요일 오전 8시부터 11시까지 시 인민위원회 청사에서 외국인 투자 기업을 만납니다.',
    },
    {
      p: '담당 부서가 답변을 준비하고 통역을 배치할 수 있도록 건의 내용을 보내고 최소 2근무일 전에 신청해 주시기 바랍니다.',
    },
    { note: '영어, 중국어, 일본어, 한국어 통역이 무료로 제공됩니다.' },
  ],
};

/** Withdrawn in both languages, with a note to readers. */
export const businessReception: DemoArticle = {
  portal: 'hai-phong',
  section: 'news',
  kind: 'notice',
  informationKind: 'official',
  provenance: 'agency',
  sourceName: 'Văn phòng Ủy ban nhân dân thành phố',
  tags: ['doanh nghiệp'],
  texts: { vi, ko },
  life: [
    ...releasedOn(9),
    ...translatedAndReleased('ko', on(8, '08:30'), ko),
    {
      at: on(3, '15:10'),
      by: 'publisher',
      language: 'vi',
      does: 'withdraw',
      reason: 'Lịch tiếp thay đổi theo công văn mới của Văn phòng Ủy ban nhân dân thành phố.',
      publicNote: 'Lịch tiếp doanh nghiệp đang được điều chỉnh và sẽ được thông báo lại.',
    },
  ],
};

import type { DemoText } from '../demo-article.ts';

export const vi: DemoText = {
  title: 'Hướng dẫn công dân Hải Phòng bị mất hộ chiếu khi đang ở nước ngoài',
  summary: 'Các bước cần làm, giấy tờ cần mang theo và nơi liên hệ để được cấp giấy tờ đi lại.',
  body: [
    {
      p: 'Khi bị mất hộ chiếu ở nước ngoài, công dân cần bình tĩnh và thực hiện lần lượt các bước dưới đây. Cơ quan đại diện Việt Nam hướng dẫn và cấp giấy tờ thay thế để công dân tiếp tục lưu trú hợp pháp hoặc trở về nước.',
    },
    {
      steps: [
        'Trình báo cơ quan cảnh sát nơi gần nhất và xin giấy xác nhận đã trình báo.',
        'Liên hệ đại sứ quán hoặc tổng lãnh sự quán Việt Nam tại nước sở tại.',
        'Điền tờ khai, nộp ảnh 4 × 6 cm và bản chụp giấy tờ tùy thân, nếu còn.',
        'Nhận hộ chiếu mới, hoặc giấy thông hành để về nước trong trường hợp gấp.',
      ],
    },
    { note: 'Nên lưu bản chụp hộ chiếu và số điện thoại của cơ quan đại diện trước mỗi chuyến đi.' },
    {
      p: 'Thân nhân ở trong nước có thể liên hệ Sở Ngoại vụ thành phố trong giờ hành chính để được hướng dẫn, kể cả khi chưa liên lạc được với người thân.',
    },
  ],
};

export const ko: DemoText = {
  title: '해외에서 여권을 분실한 하이퐁 시민을 위한 안내',
  summary: '해야 할 일, 준비할 서류, 여행증명서를 받을 수 있는 연락처를 안내합니다.',
  body: [
    {
      p: '해외에서 여권을 분실하면 침착하게 아래 순서대로 조치하십시오. 베트남 재외공관은 시민이 합법적으로 체류를 계속하거나 귀국할 수 있도록 안내하고 대체 서류를 발급합니다.',
    },
    {
      steps: [
        '가장 가까운 경찰서에 신고하고 신고 확인서를 받습니다.',
        '현지의 베트남 대사관 또는 총영사관에 연락합니다.',
        '신청서를 작성하고 4 × 6 cm 사진과, 남아 있는 경우 신분증 사본을 제출합니다.',
        '새 여권을 받거나, 급한 경우 귀국용 여행증명서를 받습니다.',
      ],
    },
    { note: '출국 전에 여권 사본과 재외공관 전화번호를 보관해 두시기 바랍니다.' },
    {
      p: '국내 가족은 당사자와 연락이 닿지 않는 경우에도 근무 시간에 시 외무국에 문의하여 안내를 받을 수 있습니다.',
    },
  ],
};

export const ja: DemoText = {
  title: '海外で旅券を紛失したハイフォン市民への案内',
  summary: '必要な手続き、用意する書類、渡航書の発給を受けるための連絡先をご案内します。',
  body: [
    {
      p: '海外で旅券を紛失したときは、落ち着いて次の手順に従ってください。ベトナムの在外公館が、合法的な滞在の継続または帰国のために必要な手続きを案内し、代わりの書類を発給します。',
    },
    {
      steps: [
        '最寄りの警察署に届け出て、届出証明書を受け取る。',
        '現地のベトナム大使館または総領事館に連絡する。',
        '申請書に記入し、4×6センチの写真と、残っている場合は身分証明書の写しを提出する。',
        '新しい旅券、または緊急の場合は帰国のための渡航書を受け取る。',
      ],
    },
    { note: '出発前に旅券の写しと在外公館の電話番号を控えておくことをお勧めします。' },
    { p: '国内の親族は、本人と連絡が取れない場合でも、執務時間内に市外務局に相談することができます。' },
  ],
};

/** An article as the story's people write it: two paragraphs, a picture, and a table of three by three. */
export interface StoryText {
  language: string;
  title: string;
  summary: string;
  paragraphs: readonly [string, string];
  picture: { alt: string; caption: string };
  table: readonly string[];
}

export const vietnamese: StoryText = {
  language: 'vi',
  title: 'Cảng Lạch Huyện đón chuyến tàu container đầu tiên đi thẳng bờ Tây nước Mỹ',
  summary: 'Tuyến vận tải mới rút ngắn thời gian đưa hàng Hải Phòng sang Bắc Mỹ.',
  paragraphs: [
    'Sáng 12/3, khu bến cảng Lạch Huyện đón tàu mẹ cập cầu số 5, mở tuyến đi thẳng tới Los Angeles.',
    'Mỗi tuần có một chuyến tàu khởi hành vào lúc 8 giờ sáng thứ Hai.',
  ],
  picture: {
    alt: 'Tàu container màu xanh đang cập cầu cảng Lạch Huyện',
    caption: 'Chuyến tàu đầu tiên cập cảng trong sương sớm.',
  },
  table: [
    'Chặng',
    'Khoảng cách',
    'Thời gian',
    'Los Angeles',
    '12.900 km',
    '18 ngày',
    'Busan',
    '2.700 km',
    '5 ngày',
  ],
};

export const english: StoryText = {
  language: 'en',
  title: 'Lach Huyen Port welcomes its first direct container ship to the US West Coast',
  summary: 'The new route shortens the way of goods from Hai Phong to North America.',
  paragraphs: [
    'On the morning of 12 March a mother vessel berthed at Lach Huyen, opening a direct route to Los Angeles.',
    'One ship leaves every week, early on Monday.',
  ],
  picture: {
    alt: 'A blue container ship berthing at Lach Huyen Port',
    caption: 'The first ship arrives in the morning mist.',
  },
  table: ['Leg', 'Distance', 'Time', 'Los Angeles', '12,900 km', '18 days', 'Busan', '2,700 km', '5 days'],
};

export const japanese: StoryText = {
  language: 'ja',
  title: 'ラックフェン港、米国西海岸への直行コンテナ船を初めて迎える',
  summary: '新航路により、ハイフォンから北米への輸送日数が短縮される。',
  paragraphs: [
    '3月12日朝、母船がラックフェン港の第5バースに接岸し、ロサンゼルスへの直行航路が開設された。',
    '毎週1便、月曜日の午前8時に出航する。',
  ],
  picture: {
    alt: 'ラックフェン港に接岸する青いコンテナ船',
    caption: '朝もやの中、最初の船が到着した。',
  },
  table: ['区間', '距離', '所要日数', 'ロサンゼルス', '12,900キロ', '18日', '釜山', '2,700キロ', '5日'],
};

/** The correction: what the second paragraph says afterwards, where it says it. */
export const corrected = {
  vietnamese: 'Mỗi tuần có một chuyến tàu khởi hành vào lúc 6 giờ sáng thứ Hai.',
  japanese: '毎週1便、月曜日の午前6時に出航する。',
  note: 'Đính chính giờ tàu khởi hành: 6 giờ, không phải 8 giờ.',
};

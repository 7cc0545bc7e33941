import type { DemoText } from '../demo-article.ts';

export const vi: DemoText = {
  title: 'Khu bến Lạch Huyện đón tuyến vận tải container trực tiếp đi bờ Tây nước Mỹ',
  summary:
    'Tuyến dịch vụ hằng tuần rút ngắn khoảng năm ngày vận chuyển hàng hóa từ miền Bắc Việt Nam sang Bắc Mỹ so với đường trung chuyển.',
  body: [
    {
      p: 'Chuyến tàu đầu tiên của tuyến dịch vụ hằng tuần nối Hải Phòng với các cảng bờ Tây nước Mỹ đã cập bến an toàn tại khu bến Lạch Huyện. Con tàu dài hơn 330 mét, sức chở trên 9.000 TEU, thuộc nhóm tàu container lớn nhất từng làm hàng ở khu vực phía Bắc.',
    },
    {
      picture: 'harbour',
      alt: 'Tàu container làm hàng giữa hai giàn cẩu bờ ở một cảng nước sâu',
      caption: 'Tàu container làm hàng tại cảng nước sâu.',
    },
    {
      p: 'Tuyến mới giúp hàng xuất khẩu của doanh nghiệp trong vùng không còn phải trung chuyển qua cảng nước thứ ba. Thời gian vận chuyển giảm khoảng năm ngày, lịch tàu ổn định hơn, đặc biệt có lợi cho hàng điện tử, dệt may và nông sản bảo quản lạnh.',
    },
    { heading: 'Lịch chạy tàu dự kiến' },
    {
      table: [
        ['Chặng', 'Thời gian', 'Tần suất'],
        ['Hải Phòng – Los Angeles', '18 ngày', 'Hằng tuần'],
        ['Hải Phòng – Oakland', '21 ngày', 'Hằng tuần'],
        ['Oakland – Hải Phòng', '24 ngày', 'Hằng tuần'],
      ],
    },
    {
      p: 'Thành phố tiếp tục phối hợp với cơ quan hải quan và cảng vụ để rút ngắn thời gian thông quan, đồng thời hoàn thiện hạ tầng giao thông nối khu bến với đường cao tốc Hà Nội – Hải Phòng.',
    },
  ],
};

export const en: DemoText = {
  title: 'Lach Huyen terminals welcome a direct container service to the US West Coast',
  summary:
    'The weekly service shortens shipping from northern Viet Nam to North America by about five days compared with transshipment.',
  body: [
    {
      p: 'The first vessel of a weekly service linking Hai Phong with ports on the US West Coast has berthed safely at the Lach Huyen terminals. More than 330 metres long and able to carry over 9,000 TEU, it is among the largest container ships ever handled in the north of the country.',
    },
    {
      picture: 'harbour',
      alt: 'A container ship being worked between two quay cranes at a deep-sea port',
      caption: 'A container ship being worked at a deep-sea port.',
    },
    {
      p: 'Exports from the region no longer have to be transshipped through a third country. Transit is about five days shorter and schedules are steadier, which benefits electronics, garments and chilled farm produce in particular.',
    },
    { heading: 'Planned schedule' },
    {
      table: [
        ['Leg', 'Transit time', 'Frequency'],
        ['Hai Phong – Los Angeles', '18 days', 'Weekly'],
        ['Hai Phong – Oakland', '21 days', 'Weekly'],
        ['Oakland – Hai Phong', '24 days', 'Weekly'],
      ],
    },
    {
      p: 'The city continues to work with customs and the port authority to shorten clearance times, and is completing the roads that link the terminals with the Ha Noi – Hai Phong expressway.',
    },
  ],
};

export const zh: DemoText = {
  title: '沥县港区迎来直达美国西海岸的集装箱航线',
  summary: '与中转运输相比，这条每周一班的航线将越南北部至北美的货运时间缩短约五天。',
  body: [
    {
      p: '连接海防与美国西海岸各港口的每周航线首航船舶已在沥县港区安全靠泊。该船长330多米，载箱量超过9000标准箱，是北部地区迄今作业过的最大集装箱船之一。',
    },
    {
      picture: 'harbour',
      alt: '一艘集装箱船在深水港两台岸桥之间装卸作业',
      caption: '集装箱船在深水港装卸作业。',
    },
    {
      p: '新航线使本地区企业的出口货物无需再经第三国港口中转，运输时间缩短约五天，船期更加稳定，对电子产品、纺织服装和冷藏农产品尤为有利。',
    },
    { heading: '预计船期' },
    {
      table: [
        ['航段', '航行时间', '班次'],
        ['海防—洛杉矶', '18天', '每周一班'],
        ['海防—奥克兰', '21天', '每周一班'],
        ['奥克兰—海防', '24天', '每周一班'],
      ],
    },
    { p: '海防市将继续与海关和港务部门协作，缩短通关时间，并完善港区与河内—海防高速公路之间的交通连接。' },
  ],
};

export const ja: DemoText = {
  title: 'ラックフエン港区に米国西海岸向け直航コンテナ航路が開設',
  summary: '週1便の新航路により、ベトナム北部から北米までの輸送日数は積み替え輸送に比べて約5日短縮されます。',
  body: [
    {
      p: 'ハイフォンと米国西海岸の各港を結ぶ週1便の航路の第一船が、ラックフエン港区に無事着岸しました。全長330メートル超、積載能力9,000TEU超で、北部地域で荷役を行ったコンテナ船としては最大級です。',
    },
    {
      picture: 'harbour',
      alt: '大水深港で2基のガントリークレーンの間に停泊し荷役を行うコンテナ船',
      caption: '大水深港で荷役を行うコンテナ船。',
    },
    {
      p: '新航路により、地域企業の輸出貨物は第三国の港での積み替えが不要になります。輸送日数は約5日短縮され、スケジュールも安定するため、特に電子製品、繊維製品、冷蔵農産物に有利です。',
    },
    { heading: '運航予定' },
    {
      table: [
        ['区間', '所要日数', '頻度'],
        ['ハイフォン―ロサンゼルス', '18日', '週1便'],
        ['ハイフォン―オークランド', '21日', '週1便'],
        ['オークランド―ハイフォン', '24日', '週1便'],
      ],
    },
    {
      p: '市は引き続き税関および港湾当局と連携して通関時間の短縮を図るとともに、港区とハノイ・ハイフォン高速道路を結ぶ道路の整備を進めます。',
    },
  ],
};

export const ko: DemoText = {
  title: '락후옌 부두에 미국 서해안 직항 컨테이너 노선 개설',
  summary:
    '매주 운항하는 새 노선으로 베트남 북부에서 북미까지의 운송 기간이 환적 운송보다 약 5일 단축됩니다.',
  body: [
    {
      p: '하이퐁과 미국 서해안 항구들을 잇는 주간 노선의 첫 선박이 락후옌 부두에 무사히 접안했습니다. 길이 330미터 이상, 적재 능력 9,000TEU 이상으로 북부 지역에서 하역한 컨테이너선 가운데 최대급입니다.',
    },
    {
      picture: 'harbour',
      alt: '심수항의 안벽 크레인 두 대 사이에서 하역 작업 중인 컨테이너선',
      caption: '심수항에서 하역 작업 중인 컨테이너선.',
    },
    {
      p: '새 노선으로 지역 기업의 수출 화물은 더 이상 제3국 항구에서 환적할 필요가 없습니다. 운송 기간이 약 5일 줄고 운항 일정이 안정되어 전자제품, 의류, 냉장 농산물에 특히 유리합니다.',
    },
    { heading: '운항 예정표' },
    {
      table: [
        ['구간', '소요 기간', '운항 횟수'],
        ['하이퐁–로스앤젤레스', '18일', '매주'],
        ['하이퐁–오클랜드', '21일', '매주'],
        ['오클랜드–하이퐁', '24일', '매주'],
      ],
    },
    {
      p: '시는 세관 및 항만 당국과 협력하여 통관 시간을 계속 줄이고, 부두와 하노이–하이퐁 고속도로를 잇는 도로를 완비해 나갈 예정입니다.',
    },
  ],
};

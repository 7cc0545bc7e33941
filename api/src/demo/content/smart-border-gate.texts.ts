import type { DemoText } from '../demo-article.ts';

export const vi: DemoText = {
  title: 'Lạng Sơn trao đổi với phía Quảng Tây về vận hành thí điểm cửa khẩu thông minh',
  summary:
    'Hai bên thống nhất giờ làm việc, quy trình giao nhận hàng bằng xe tự hành và đường dây liên lạc hằng ngày.',
  body: [
    {
      p: 'Đoàn công tác tỉnh Lạng Sơn đã trao đổi với cơ quan hữu quan Quảng Tây (Trung Quốc) về việc vận hành thí điểm cửa khẩu thông minh tại khu vực cột mốc 1119 – 1120, cửa khẩu quốc tế Hữu Nghị.',
    },
    {
      picture: 'mountains',
      alt: 'Dãy núi xanh và những thửa ruộng bậc thang vùng biên',
      caption: 'Vùng biên xứ Lạng.',
    },
    { heading: 'Nội dung thống nhất' },
    {
      steps: [
        'Làm việc từ 7 giờ đến 22 giờ theo giờ Hà Nội, kể cả ngày nghỉ cuối tuần.',
        'Giao nhận container bằng xe tự hành trên tuyến chuyên dụng, có giám sát của hai bên.',
        'Trao đổi dữ liệu phương tiện và hàng hóa trước khi xe vào khu vực cửa khẩu.',
        'Duy trì đường dây liên lạc hằng ngày để xử lý vướng mắc phát sinh.',
      ],
    },
    {
      p: 'Hai bên nhất trí giữ nguyên các quy định về quản lý biên giới theo những văn kiện pháp lý đã ký kết, bảo đảm an ninh, trật tự trong suốt quá trình thí điểm.',
    },
  ],
};

export const zh: DemoText = {
  title: '谅山省与广西方面就智慧口岸试运行交换意见',
  summary: '双方商定了工作时间、无人驾驶车辆交接货物流程以及每日联络机制。',
  body: [
    {
      p: '谅山省工作团与中国广西有关部门就友谊国际口岸1119—1120号界碑区域智慧口岸的试运行交换了意见。',
    },
    { picture: 'mountains', alt: '边境地区的青山与梯田', caption: '谅山边境风光。' },
    { heading: '商定内容' },
    {
      steps: [
        '工作时间为河内时间7时至22时，周末照常。',
        '在双方监管下，通过专用通道以无人驾驶车辆交接集装箱。',
        '车辆进入口岸区域之前交换车辆和货物数据。',
        '保持每日联络，及时处理出现的问题。',
      ],
    },
    { p: '双方一致同意，试运行期间继续遵守已签署法律文件关于边境管理的规定，确保安全与秩序。' },
  ],
};

export const en: DemoText = {
  title: 'Lang Son and Guangxi discuss the trial operation of a smart border gate',
  summary:
    'The two sides agreed on working hours, the handover of goods by driverless vehicles and a daily line of contact.',
  body: [
    {
      p: 'A delegation of Lang Son Province has met the competent authorities of Guangxi, China, about the trial operation of a smart border gate in the area of markers 1119–1120 at the Huu Nghi international border gate.',
    },
    {
      picture: 'mountains',
      alt: 'Green mountains and terraced fields in the border area',
      caption: 'The border country of Lang Son.',
    },
    { heading: 'What was agreed' },
    {
      steps: [
        'Work from 7 a.m. to 10 p.m. Ha Noi time, weekends included.',
        'Hand over containers by driverless vehicles on a dedicated lane, supervised by both sides.',
        'Exchange data on vehicles and goods before a vehicle enters the gate area.',
        'Keep a daily line of contact to settle whatever comes up.',
      ],
    },
    {
      p: 'Both sides agreed that border management continues to follow the legal instruments they have signed, with security and order ensured throughout the trial.',
    },
  ],
};

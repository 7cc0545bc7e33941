import type { DemoText } from '../demo-article.ts';

export const vi: DemoText = {
  title: 'Một ngày trên quần đảo Cát Bà: từ ngọn hải đăng đến làng chài',
  summary: 'Bình minh bên hải đăng, rừng nguyên sinh giữa biển và những nếp nhà nổi của ngư dân vịnh Lan Hạ.',
  body: [
    {
      picture: 'lighthouse',
      alt: 'Ngọn hải đăng chiếu sáng mặt biển lúc bình minh',
      caption: 'Hải đăng dẫn đường cho tàu thuyền trước lúc mặt trời lên.',
    },
    {
      p: 'Bốn giờ rưỡi sáng, ánh đèn biển còn quét qua mặt vịnh. Người gác đèn ghi nhật ký trực rồi pha ấm trà, đợi những con thuyền câu đầu tiên trở về bến.',
    },
    {
      p: 'Rời bến cảng, con đường men theo sườn núi dẫn vào vườn quốc gia, nơi loài voọc Cát Bà đặc hữu vẫn sống trên các vách đá vôi. Kiểm lâm và người dân địa phương cùng nhau tuần tra, mỗi tháng hơn hai mươi chuyến.',
    },
    {
      p: 'Chiều xuống, làng chài nổi lên đèn. Du khách được mời thử kéo lưới, ăn bữa cơm cá với gia đình chủ nhà và nghe kể chuyện biển bằng thứ tiếng Anh mộc mạc của những đứa trẻ lớn lên trên thuyền.',
    },
  ],
};

export const en: DemoText = {
  title: 'A day in the Cat Ba archipelago: from the lighthouse to the fishing village',
  summary: 'Daybreak by the lighthouse, old forest amid the sea and the floating homes of Lan Ha Bay.',
  body: [
    {
      picture: 'lighthouse',
      alt: 'A lighthouse shining over the sea at dawn',
      caption: 'The lighthouse guides boats before sunrise.',
    },
    {
      p: 'At half past four in the morning the beam still sweeps across the bay. The keeper writes up the watch, makes a pot of tea and waits for the first fishing boats to come home.',
    },
    {
      p: 'From the harbour a road along the slopes leads into the national park, where the Cat Ba langur, found nowhere else, still lives on limestone cliffs. Rangers and villagers patrol together, more than twenty times a month.',
    },
    {
      p: 'At dusk the floating village lights its lamps. Guests are invited to haul a net, share a supper of fish with their hosts and hear tales of the sea in the plain English of children who grew up on boats.',
    },
  ],
};

export const zh: DemoText = {
  title: '吉婆群岛的一天：从灯塔到渔村',
  summary: '灯塔旁的黎明、海上的原始森林，以及兰下湾渔民的水上人家。',
  body: [
    {
      picture: 'lighthouse',
      alt: '黎明时分照亮海面的灯塔',
      caption: '日出之前，灯塔为船只引航。',
    },
    { p: '凌晨四点半，灯塔的光束仍在海湾上扫过。守塔人写完值班日志，沏上一壶茶，等待第一批渔船归来。' },
    {
      p: '离开码头，沿山坡的公路通往国家公园，特有的吉婆叶猴仍栖息在石灰岩峭壁上。护林员与当地居民共同巡护，每月二十余次。',
    },
    {
      p: '傍晚，水上渔村亮起灯火。游客可以体验拉网，与主人一家共进鱼鲜晚餐，听在船上长大的孩子们用朴实的英语讲述大海的故事。',
    },
  ],
};

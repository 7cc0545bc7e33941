// Read by the web component as well, which is built for browsers: nothing may be imported here.

const vi = {
  loading: 'Đang tải…',
  list: 'Tin, bài',
  empty: 'Chưa có bài viết nào.',
  failed: 'Không tải được nội dung.',
  retry: 'Thử lại',
  missing: 'Không tìm thấy bài viết.',
  withdrawn: 'Bài viết này đã được cơ quan đăng tải rút xuống.',
  takenDown: 'Bài viết này đã được gỡ bỏ theo yêu cầu của cơ quan có thẩm quyền.',
  readInstead: 'Xem nội dung thay thế',
  published: 'Đăng ngày',
  updated: 'Cập nhật',
  source: 'Nguồn',
  readOnPortal: 'Đọc trên cổng thông tin',
  newTab: 'mở trong thẻ mới',
  checking: 'Đang kiểm tra tính xác thực…',
  authentic: 'Đã xác thực: đúng nội dung do cổng thông tin đăng.',
  unverified: 'Chưa kiểm tra được tính xác thực.',
  altered: 'KHÔNG XÁC THỰC: nội dung này không đúng với nội dung do cổng thông tin đăng.',
  showAnyway: 'Vẫn xem nội dung không xác thực',
  check: 'Kiểm tra tại máy chủ',
};

export type EmbedWords = typeof vi;

const en: EmbedWords = {
  loading: 'Loading…',
  list: 'Articles',
  empty: 'There are no articles yet.',
  failed: 'The content could not be loaded.',
  retry: 'Try again',
  missing: 'There is no such article.',
  withdrawn: 'This article has been withdrawn by its publisher.',
  takenDown: 'This article has been taken down at the request of a competent authority.',
  readInstead: 'Read this instead',
  published: 'Published',
  updated: 'updated',
  source: 'Source',
  readOnPortal: 'Read on the portal',
  newTab: 'opens in a new tab',
  checking: 'Checking that it is authentic…',
  authentic: 'Authentic: exactly what the portal published.',
  unverified: 'It could not be verified that this is authentic.',
  altered: 'NOT AUTHENTIC: this is not what the portal published.',
  showAnyway: 'Show the text that is not authentic',
  check: 'Check with the server',
};

const zh: EmbedWords = {
  loading: '正在加载…',
  list: '文章',
  empty: '暂无文章。',
  failed: '内容加载失败。',
  retry: '重试',
  missing: '找不到该文章。',
  withdrawn: '本文已由发布机构撤回。',
  takenDown: '应主管机关要求，本文已被移除。',
  readInstead: '阅读替代内容',
  published: '发布于',
  updated: '更新于',
  source: '来源',
  readOnPortal: '在门户网站阅读',
  newTab: '在新标签页打开',
  checking: '正在核验真实性…',
  authentic: '已核验：与门户网站发布的内容完全一致。',
  unverified: '无法核验真实性。',
  altered: '不真实：该内容与门户网站发布的内容不符。',
  showAnyway: '仍显示不真实的内容',
  check: '在服务器上核验',
};

const ja: EmbedWords = {
  loading: '読み込んでいます…',
  list: '記事',
  empty: 'まだ記事がありません。',
  failed: '内容を読み込めませんでした。',
  retry: '再試行',
  missing: '記事が見つかりません。',
  withdrawn: 'この記事は発行元により取り下げられました。',
  takenDown: 'この記事は所管当局の要請により削除されました。',
  readInstead: '代わりの内容を読む',
  published: '公開',
  updated: '更新',
  source: '出典',
  readOnPortal: 'ポータルで読む',
  newTab: '新しいタブで開きます',
  checking: '真正性を確認しています…',
  authentic: '確認済み：ポータルが公開した内容と一致しています。',
  unverified: '真正性を確認できませんでした。',
  altered: '真正ではありません：ポータルが公開した内容と異なります。',
  showAnyway: '真正でない内容を表示する',
  check: 'サーバーで確認する',
};

const ko: EmbedWords = {
  loading: '불러오는 중…',
  list: '글 목록',
  empty: '아직 글이 없습니다.',
  failed: '내용을 불러오지 못했습니다.',
  retry: '다시 시도',
  missing: '글을 찾을 수 없습니다.',
  withdrawn: '게시 기관이 이 글을 철회하였습니다.',
  takenDown: '관계 기관의 요청에 따라 이 글이 삭제되었습니다.',
  readInstead: '대체 내용 읽기',
  published: '게시',
  updated: '수정',
  source: '출처',
  readOnPortal: '포털에서 읽기',
  newTab: '새 탭에서 열림',
  checking: '진위를 확인하는 중…',
  authentic: '확인됨: 포털이 게시한 내용과 일치합니다.',
  unverified: '진위를 확인할 수 없습니다.',
  altered: '진본 아님: 포털이 게시한 내용과 다릅니다.',
  showAnyway: '진본이 아닌 내용 보기',
  check: '서버에서 확인',
};

const words: Readonly<Record<string, EmbedWords>> = { vi, en, zh, ja, ko };

/** The tag of the five languages that the surroundings of a text in this language are in. */
export const wordsLanguage = (language: string): string => {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? '';
  return base in words ? base : 'en';
};

export const embedWords = (language: string): EmbedWords => words[wordsLanguage(language)] ?? en;

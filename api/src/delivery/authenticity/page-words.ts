/** What the pages about authenticity say. Moments take the place of `{from}` and `{until}`. */
const vi = {
  stateTitle: 'bản đã đăng',
  shownBetween: 'Đây là nội dung đã hiển thị từ {from} đến {until}, được giữ lại để đối chiếu.',
  shownSince: 'Đây là nội dung đang hiển thị, kể từ {from}.',
  readCurrent: 'Đọc bản hiện hành',
  checkThis: 'Kiểm tra tính xác thực',
  verifyTitle: 'Kiểm tra tính xác thực',
  verifyIntro:
    'Dán địa chỉ trang, mã băm SHA-256 hoặc toàn văn bài viết để biết nội dung có đúng là do cổng thông tin đăng hay không.',
  verifyField: 'Địa chỉ, mã băm hoặc toàn văn',
  verifyFieldHint:
    'Văn bản phải đầy đủ từ đầu đến cuối; có thể kèm tiêu đề, tóm tắt, tác giả và dòng ghi nguồn. Khoảng trắng và xuống dòng không ảnh hưởng đến kết quả.',
  verifyButton: 'Kiểm tra',
  result: 'Kết quả',
  current: 'Xác thực, đang hiển thị',
  currentHint: 'Nội dung này do cổng thông tin đăng và đang hiển thị đúng như vậy.',
  superseded: 'Xác thực, đã có bản mới',
  supersededHint:
    'Nội dung này từng được đăng đúng như vậy; hiện đã có bản chỉnh sửa thay thế. Hãy dùng bản hiện hành.',
  withdrawn: 'Đã rút, không nên sử dụng',
  withdrawnHint: 'Nội dung này từng được đăng nhưng cổng thông tin đã rút xuống.',
  takenDown: 'Đã gỡ bỏ, không được sử dụng',
  takenDownHint: 'Nội dung này từng được đăng nhưng đã bị gỡ bỏ theo yêu cầu của cơ quan có thẩm quyền.',
  unknown: 'Chúng tôi không có thông tin',
  unknownHint:
    'Máy chủ này không tìm thấy nội dung trùng khớp. Điều đó chưa có nghĩa là nội dung giả: chỉ cần khác một chữ, hoặc chỉ là một đoạn trích, là không thể đối chiếu. Hãy so sánh với bài viết trên cổng thông tin.',
  portal: 'Cổng thông tin',
  language: 'Ngôn ngữ',
  shown: 'Thời gian hiển thị',
  until: 'đến',
  note: 'Thông báo của cổng',
  currentText: 'Bản hiện hành',
  permalink: 'Liên kết cố định',
  contentHash: 'Mã băm nội dung (SHA-256)',
};

export type AuthenticityWords = typeof vi;

const en: AuthenticityWords = {
  stateTitle: 'as published',
  shownBetween: 'This is what was shown from {from} to {until}, kept for comparison.',
  shownSince: 'This is what is shown now, since {from}.',
  readCurrent: 'Read the current text',
  checkThis: 'Check that it is authentic',
  verifyTitle: 'Is it authentic?',
  verifyIntro:
    'Paste the address of a page, a SHA-256 hash or the whole text of an article to learn whether a portal published it.',
  verifyField: 'Address, hash or whole text',
  verifyFieldHint:
    'The text must be complete from beginning to end; title, summary, author and attribution may come with it. Blanks and line ends do not count.',
  verifyButton: 'Check',
  result: 'Result',
  current: 'Authentic and current',
  currentHint: 'The portal published this, and readers get it in this very form now.',
  superseded: 'Authentic, but superseded',
  supersededHint:
    'The portal published this in this very form; a corrected text has taken its place. Use the current one.',
  withdrawn: 'Withdrawn: do not use it any more',
  withdrawnHint: 'The portal published this, and has taken it off.',
  takenDown: 'Taken down: it must not be used',
  takenDownHint: 'The portal published this, and it was taken down by order of a competent authority.',
  unknown: 'Not known to us',
  unknownHint:
    'This server has nothing that matches. That alone does not make it false: one changed letter is enough, and so is an excerpt. Compare it with the article on the portal.',
  portal: 'Portal',
  language: 'Language',
  shown: 'Shown',
  until: 'to',
  note: 'What the portal says',
  currentText: 'Current text',
  permalink: 'Permanent link',
  contentHash: 'Content hash (SHA-256)',
};

const zh: AuthenticityWords = {
  stateTitle: '发布存档',
  shownBetween: '本页为 {from} 至 {until} 期间展示的内容，保留以供核对。',
  shownSince: '本页为自 {from} 起展示的现行内容。',
  readCurrent: '阅读现行版本',
  checkThis: '核验真实性',
  verifyTitle: '核验真实性',
  verifyIntro: '粘贴网页地址、SHA-256 哈希值或文章全文，即可查询该内容是否由门户网站发布。',
  verifyField: '网址、哈希值或全文',
  verifyFieldHint: '文本须从头到尾完整，可附带标题、摘要、作者和来源说明。空格和换行不影响结果。',
  verifyButton: '核验',
  result: '结果',
  current: '真实，现行有效',
  currentHint: '该内容由门户网站发布，目前正以此形式展示。',
  superseded: '真实，但已被更新',
  supersededHint: '该内容曾以此形式发布，现已被更正后的版本取代。请使用现行版本。',
  withdrawn: '已撤回，请勿继续使用',
  withdrawnHint: '该内容曾发布，现已由门户网站撤回。',
  takenDown: '已移除，不得使用',
  takenDownHint: '该内容曾发布，后应主管机关要求移除。',
  unknown: '本站无相关记录',
  unknownHint:
    '本服务器没有与之相符的内容。这并不意味着内容虚假：只要有一字之差，或仅为节选，便无法匹配。请与门户网站上的文章比对。',
  portal: '门户网站',
  language: '语言',
  shown: '展示时间',
  until: '至',
  note: '门户网站的说明',
  currentText: '现行版本',
  permalink: '固定链接',
  contentHash: '内容哈希值（SHA-256）',
};

const ja: AuthenticityWords = {
  stateTitle: '公開時の内容',
  shownBetween: 'これは {from} から {until} まで表示されていた内容で、照合のために保存されています。',
  shownSince: 'これは {from} から現在まで表示されている内容です。',
  readCurrent: '現在の版を読む',
  checkThis: '真正性を確認する',
  verifyTitle: '真正性の確認',
  verifyIntro:
    'ページのアドレス、SHA-256 ハッシュ値、または記事の全文を貼り付けると、ポータルが公開したものかどうかを確認できます。',
  verifyField: 'アドレス、ハッシュ値、または全文',
  verifyFieldHint:
    '本文は最初から最後まですべて必要です。見出し、要約、執筆者、出典表示が付いていてもかまいません。空白と改行は結果に影響しません。',
  verifyButton: '確認する',
  result: '結果',
  current: '真正・現行',
  currentHint: 'ポータルが公開した内容で、現在もこのとおり表示されています。',
  superseded: '真正・旧版',
  supersededHint:
    'このとおり公開されていましたが、訂正された版に置き換えられました。現在の版をご利用ください。',
  withdrawn: '取り下げ済み・利用しないでください',
  withdrawnHint: '公開されていましたが、ポータルが取り下げました。',
  takenDown: '削除済み・利用できません',
  takenDownHint: '公開されていましたが、所管当局の要請により削除されました。',
  unknown: '該当する記録がありません',
  unknownHint:
    'このサーバーには一致する内容がありません。それだけで偽りとは言えません。一字でも異なる場合や抜粋の場合は照合できません。ポータルの記事と見比べてください。',
  portal: 'ポータル',
  language: '言語',
  shown: '表示期間',
  until: 'から',
  note: 'ポータルからのお知らせ',
  currentText: '現在の版',
  permalink: '固定リンク',
  contentHash: 'コンテンツのハッシュ値（SHA-256）',
};

const ko: AuthenticityWords = {
  stateTitle: '게시 당시 내용',
  shownBetween: '{from}부터 {until}까지 표시된 내용으로, 대조를 위해 보관하고 있습니다.',
  shownSince: '{from}부터 현재까지 표시되고 있는 내용입니다.',
  readCurrent: '현재 글 읽기',
  checkThis: '진위 확인',
  verifyTitle: '진위 확인',
  verifyIntro:
    '페이지 주소, SHA-256 해시값 또는 글 전문을 붙여 넣으면 포털이 게시한 것인지 확인할 수 있습니다.',
  verifyField: '주소, 해시값 또는 전문',
  verifyFieldHint:
    '글은 처음부터 끝까지 온전해야 하며 제목, 요약, 작성자, 출처 표기가 함께 있어도 됩니다. 공백과 줄바꿈은 결과에 영향을 주지 않습니다.',
  verifyButton: '확인',
  result: '결과',
  current: '진본, 현재 게시 중',
  currentHint: '포털이 게시한 내용이며 지금도 그대로 표시되고 있습니다.',
  superseded: '진본, 새 글로 대체됨',
  supersededHint: '이 내용 그대로 게시된 적이 있으나 정정된 글로 대체되었습니다. 현재 글을 이용해 주세요.',
  withdrawn: '철회됨, 이용하지 마십시오',
  withdrawnHint: '게시된 적이 있으나 포털이 철회하였습니다.',
  takenDown: '삭제됨, 이용할 수 없습니다',
  takenDownHint: '게시된 적이 있으나 관계 기관의 요청에 따라 삭제되었습니다.',
  unknown: '확인된 기록이 없습니다',
  unknownHint:
    '이 서버에는 일치하는 내용이 없습니다. 그렇다고 반드시 거짓인 것은 아닙니다. 한 글자만 다르거나 일부만 발췌한 경우에도 대조할 수 없습니다. 포털의 글과 비교해 보세요.',
  portal: '포털',
  language: '언어',
  shown: '표시 기간',
  until: '~',
  note: '포털의 안내',
  currentText: '현재 글',
  permalink: '고정 링크',
  contentHash: '콘텐츠 해시(SHA-256)',
};

const words: Readonly<Record<string, AuthenticityWords>> = { vi, en, zh, ja, ko };

/** The words of a language, English where the language has none. */
export const authenticityWords = (language: string): AuthenticityWords =>
  words[language.split('-', 1)[0]?.toLowerCase() ?? ''] ?? en;

/** Words of the closed lists in @hai-dang/schema that are not part of the workflow. */
export const roles = {
  collaborator: 'Cộng tác viên',
  contributor: 'Người cập nhật thông tin',
  editor: 'Biên tập viên',
  translator: 'Biên dịch viên',
  specialist: 'Ủy viên phụ trách lĩnh vực',
  approver: 'Người phê duyệt',
  publisher: 'Thư ký xuất bản',
  administrator: 'Quản trị viên',
  auditor: 'Giám sát viên',
};

export const articleKinds = {
  news: 'Tin tức',
  feature: 'Bài chuyên sâu',
  policy: 'Chính sách',
  guide: 'Hướng dẫn',
  procedure: 'Thủ tục',
  pressRelease: 'Thông cáo báo chí',
  statement: 'Tuyên bố, phát ngôn',
  notice: 'Thông báo',
  photoStory: 'Phóng sự ảnh',
  video: 'Video',
  page: 'Trang giới thiệu',
};

export const informationKinds = {
  official: 'Thông tin chính thức',
  promotional: 'Thông tin quảng bá',
  clarification: 'Thông tin giải thích, làm rõ',
};

export const provenances = {
  own: 'Tự sản xuất',
  collaborator: 'Cộng tác viên gửi',
  agency: 'Cơ quan cung cấp',
  repost: 'Dẫn lại',
  foreignSource: 'Nguồn nước ngoài',
};

export const searchWeights = {
  lower: 'Thấp hơn',
  normal: 'Bình thường',
  higher: 'Cao hơn',
};

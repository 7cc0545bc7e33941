/** What the interface says by itself; sentences of the API arrive already in the reader's language. */
export const errors = {
  NETWORK: 'Không kết nối được với máy chủ. Nội dung bạn đang gõ vẫn còn; hãy thử lại sau giây lát.',
  CONFLICT: 'Người khác vừa thay đổi mục này. Hãy tải lại để xem bản mới nhất rồi thử lại.',
  RATE_LIMITED: 'Đã thử quá nhiều lần. Vui lòng chờ %{seconds} giây rồi thử lại.',
  UNKNOWN: 'Máy chủ gặp lỗi ngoài dự kiến. Vui lòng thử lại; nếu vẫn lỗi, hãy báo quản trị viên.',
  loadFailed: 'Chưa tải được dữ liệu',
  retry: 'Thử lại',
};

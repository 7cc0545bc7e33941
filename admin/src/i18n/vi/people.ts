/** Words of sign-in, and of who may do what. */
export const signIn = {
  title: 'Đăng nhập',
  demoTitle: 'Tài khoản dùng thử',
  demoHint: 'Chọn một vai trò để điền sẵn email và mật khẩu, rồi bấm Đăng nhập.',
};

/** The headers without which the editorial door refuses to answer; another site's form cannot send them. */
export const csrfHeaders = { 'x-haidang-csrf': '1', 'apollo-require-preflight': 'true' };

import sharp from 'sharp';
import { expect } from 'vitest';
import { password } from '../support/make.ts';
import type { TestHttp } from '../support/server.ts';

/** What an upload is answered with. */
export interface Uploaded {
  id: string;
  url: string;
}

/** The parts of an upload's form. */
export interface Upload {
  portal?: string;
  bytes?: Buffer;
  name?: string;
  csrf?: boolean;
}

/** A picture of one colour, 60 × 40 pixels. */
export const plainJpeg = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** The cookie of somebody who has just signed in. */
export async function signedIn(server: TestHttp, email: string): Promise<string> {
  const query =
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { user { id } } }';
  const response = await fetch(`${server.url}/editorial/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { email, password } }),
  });
  const [cookie = ''] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^haidang_session=.+; Path=\/; .*HttpOnly; SameSite=Strict/);
  return cookie.split(';')[0] ?? '';
}

/** Sends a picture as the admin does. */
export async function upload(
  server: TestHttp,
  cookie: string,
  { portal, bytes, name = 'ảnh.jpg', csrf = true }: Upload,
): Promise<Response> {
  const body = new FormData();
  if (portal) body.append('portal', portal);
  body.append('credit', ' Trần Thu ');
  const file = new Uint8Array(bytes ?? (await plainJpeg('#0a5a8a')));
  body.append('file', new Blob([file], { type: 'image/jpeg' }), name);
  const headers = { cookie, 'accept-language': 'en', ...(csrf && { 'x-haidang-csrf': '1' }) };
  return fetch(`${server.url}/editorial/media`, { method: 'POST', body, headers });
}

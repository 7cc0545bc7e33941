import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else, on an origin of its own. */
export interface ForeignSite {
  url: string;
  close: () => Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

async function listen(answer: Answer): Promise<ForeignSite> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** As hostile as a style sheet can be: whatever is not protected is gone, but for the elements around. */
const hostileStyle = `* { all: unset !important; display: none !important; color: transparent !important; font-size: 0 !important }
haidang-article, haidang-list { display: none !important; visibility: hidden !important; opacity: 0 !important }
.attribution, .about, .authenticity, [part], [role=status] { display: none !important }
html, body, main { display: block !important }`;

/**
 * A page of an integrator with what stands between `<body>` and `</body>`. Its policy lets through the given hosts and
 * nothing else; `hostile` adds a style sheet that hides everything.
 */
export function openForeignSite(
  body: (url: URL) => string,
  { hosts, hostile = false }: { hosts: readonly string[]; hostile?: boolean },
): Promise<ForeignSite> {
  const from = hosts.join(' ');
  const policy = [
    "default-src 'none'",
    `script-src ${from}`,
    `connect-src ${from}`,
    `img-src ${from}`,
    `frame-src ${from}`,
    ...(hostile ? ["style-src 'self'"] : []),
  ].join('; ');
  return listen((request, response) => {
    const url = new URL(request.url ?? '/', 'http://foreign.example');
    if (url.pathname === '/hostile.css')
      return void response.setHeader('content-type', 'text/css').end(hostileStyle);
    const style = hostile ? '<link rel="stylesheet" href="/hostile.css">' : '';
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .setHeader('content-security-policy', policy)
      .end(
        `<!doctype html><html lang="vi"><head><title>Trang đối tác</title>${style}</head><body><main><h1>Trang đối tác</h1>${body(url)}</main></body></html>`,
      );
  });
}

/** Stands between readers and the server, and changes answers of GraphQL. */
export function openTamperingProxy(target: string, change: (text: string) => string): Promise<ForeignSite> {
  return listen(async (request, response) => {
    const answer = await fetch(target + request.url, {
      headers: { accept: request.headers.accept ?? '*/*' },
    });
    const text = await answer.text();
    response.statusCode = answer.status;
    response.setHeader('content-type', answer.headers.get('content-type') ?? 'text/plain');
    response.setHeader('access-control-allow-origin', '*');
    response.end(request.url?.startsWith('/graphql') ? change(text) : text);
  });
}

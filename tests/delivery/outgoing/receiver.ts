import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** A request as it arrived. */
export interface Arrived {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** How many pieces of 64 KB follow. */
  pieces?: number;
}

const pieceSize = 64 * 1024;

/** Somebody else's server. It confirms everything until `answer` says otherwise. */
export interface Receiver {
  url: string;
  port: number;
  requests: Arrived[];
  answer: (request: Arrived) => Answer;
  /** Bytes of answers that were asked for by the other side, with what the network buffers. */
  bytesSent: () => number;
  close: () => Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  let sent = 0;
  function* piecesOf(count: number) {
    for (let piece = 0; piece < count; piece++) {
      sent += pieceSize;
      yield Buffer.alloc(pieceSize, 'x');
    }
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const arrived = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: single(request.headers),
        body: Buffer.concat(chunks).toString(),
      };
      receiver.requests.push(arrived);
      const { status, headers, pieces = 0 } = receiver.answer(arrived);
      response.writeHead(status, headers);
      Readable.from(piecesOf(pieces)).pipe(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/`,
    port,
    requests: [],
    answer: () => ({ status: 204 }),
    bytesSent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

const single = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

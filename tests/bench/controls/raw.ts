import { createServer } from 'node:http';

/** The least that an HTTP server can do: a fixed body of the size of a list. */
const body = Buffer.alloc(Number(process.env['BODY_BYTES'] ?? 8000), 'x');

createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}).listen(Number(process.env['PORT']), '127.0.0.1');

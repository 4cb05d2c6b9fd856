import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions } from 'fastify';
import type { AppConfig } from '../../config/app-config.js';
import { BODY_LIMIT } from './body-limits.js';
import { PROBLEM_TYPE, problemDocument, problemOfStatus } from './problem-document.js';
import { securityHeaders } from './security-headers.js';

/** Milliseconds that somebody may take. */
export const PATIENCE = {
  /** For the headers of a request: browsers send them at once. */
  headers: 10_000,
  /** For a whole request: 25 MB at 1 Mbit/s. */
  request: 240_000,
  /** For the next byte in either direction: longer than any answer takes to make. */
  silence: 120_000,
  /** For the next request on the same connection: longer than the 60 seconds that proxies keep one. */
  nextRequest: 72_000,
  /** How often the first two are looked at. */
  checkedEvery: 2_000,
} as const;

/** Bytes of the request line and the headers together. */
const HEADERS_LIMIT = 16 * 1024;

const STATUS_OF: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431, HPE_CHUNK_EXTENSIONS_OVERFLOW: 413 };

/** How the server listens: whom it believes, how long it waits, and what it answers where no route does. */
export const serverOptions = (config: AppConfig): FastifyHttpOptions<Server> => ({
  bodyLimit: BODY_LIMIT,
  http: { headersTimeout: PATIENCE.headers, connectionsCheckingInterval: PATIENCE.checkedEvery, maxHeaderSize: HEADERS_LIMIT },
  requestTimeout: PATIENCE.request,
  connectionTimeout: PATIENCE.silence,
  keepAliveTimeout: PATIENCE.nextRequest,
  // Exactly as many hops as there are proxies: a forged header further out is not believed.
  trustProxy: (_address, hop) => hop < config.trustedProxies,
  // Under load at shutdown, connections are closed after their present request.
  forceCloseConnections: 'idle',
  frameworkErrors: (error, _request, reply) => {
    const problem = problemOfStatus(error.statusCode ?? 400);
    reply.raw.writeHead(problem.status, { ...securityHeaders(config.https), 'Content-Type': PROBLEM_TYPE }).end(problemDocument(problem));
  },
  clientErrorHandler: (error, socket) => answerUnreadable(error, socket, config.https),
});

/** What is no HTTP never becomes a request, so the answer is written by hand. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket, https: boolean): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const problem = problemOfStatus(STATUS_OF[error.code ?? ''] ?? 400);
  const body = problemDocument(problem);
  const headers = { ...securityHeaders(https), 'Content-Type': PROBLEM_TYPE, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' };
  const lines = [`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  if (socket.writable) socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy();
}

import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const squeeze = promisify(gzip);

/** Characters below which an answer fits a packet or two anyhow. */
const WORTH_IT = 2048;

/**
 * Sends large JSON answers compressed to whoever takes them so. Its length can give a secret away only where an answer repeats what somebody
 * else had the browser ask; none of ours does, and the calls of other sites come without the session.
 */
export function smallAnswers(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < WORTH_IT || reply.hasHeader('content-encoding')) return payload;
    if (!String(reply.getHeader('content-type') ?? '').startsWith('application/json')) return payload;
    void reply.header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return payload;
    const body = await squeeze(payload, { level: constants.Z_BEST_SPEED });
    void reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return body;
  });
}

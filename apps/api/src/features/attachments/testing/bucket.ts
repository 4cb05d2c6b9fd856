import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that keeps objects as S3 does, and refuses what is not signed or not what was signed for. */
export class Bucket {
  readonly objects = new Map<string, Buffer>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Bucket> {
    const server = createServer();
    const bucket = new Bucket(server);
    server.on('request', (request, reply) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts);
        const key = request.url ?? '';
        const right = request.headers['x-amz-content-sha256'] === createHash('sha256').update(body).digest('hex') && (request.headers.authorization ?? '').startsWith('AWS4-HMAC-SHA256 Credential=AKIATEST/');
        if (!right) return reply.writeHead(403).end();
        if (request.method === 'PUT') bucket.objects.set(key, body);
        const found = bucket.objects.get(key);
        if (request.method === 'DELETE') bucket.objects.delete(key);
        if (request.method === 'GET') return found ? reply.writeHead(200).end(found) : reply.writeHead(404).end('<Error/>');
        return reply.writeHead(request.method === 'DELETE' ? 204 : 200).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return bucket;
  }

  get settings(): Readonly<Record<string, string>> {
    return { S3_ENDPOINT: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`, S3_BUCKET: 'attachments', S3_ACCESS_KEY_ID: 'AKIATEST', S3_SECRET_ACCESS_KEY: 'secret' };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

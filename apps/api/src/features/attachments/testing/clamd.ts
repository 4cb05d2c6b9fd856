import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A server that speaks clamd's INSTREAM, and finds the word EICAR. */
export class Clamd {
  /** Bytes of every stream that it was sent. */
  readonly seen: number[] = [];
  /** Answers nothing. */
  deaf = false;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Clamd> {
    const server = createServer();
    const clamd = new Clamd(server);
    server.on('connection', (socket) => {
      let held: Buffer = Buffer.alloc(0);
      let size = 0;
      let found = false;
      socket.on('error', () => undefined);
      socket.on('data', (part: Buffer) => {
        if (clamd.deaf) return socket.destroy();
        held = Buffer.concat([held, part]);
        if (held.subarray(0, 10).toString() === 'zINSTREAM\0') held = held.subarray(10);
        while (held.length >= 4) {
          const length = held.readUInt32BE(0);
          if (length === 0) {
            clamd.seen.push(size);
            return socket.end(found ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
          }
          if (held.length < 4 + length) break;
          size += length;
          found ||= held.subarray(4, 4 + length).includes('EICAR');
          held = held.subarray(4 + length);
        }
        return undefined;
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return clamd;
  }

  get url(): string {
    return `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}

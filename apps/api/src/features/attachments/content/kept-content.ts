import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Content } from '../../../platform/files/file-store.js';
import type { Piece } from './file-bytes.js';

/** The parts of a file that are kept, one after the other. */
export async function keptContent(path: string, pieces: readonly Piece[]): Promise<Content> {
  const open = (): Readable => Readable.from(partsOf(path, pieces), { objectMode: false });
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of open() as AsyncIterable<Buffer>) {
    hash.update(part);
    size += part.length;
  }
  return { size, sha256: hash.digest('hex'), open };
}

async function* partsOf(path: string, pieces: readonly Piece[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    if (Buffer.isBuffer(piece)) yield piece;
    else if (piece.to > piece.from) yield* createReadStream(path, { start: piece.from, end: piece.to - 1 }) as AsyncIterable<Buffer>;
  }
}

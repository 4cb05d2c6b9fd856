import type { FileHandle } from 'node:fs/promises';

const WINDOW = 65_536;

/** Reads a file at any place, keeping no more of it than one window. */
export class FileBytes {
  private window = Buffer.alloc(0);
  private begin = 0;

  constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  /** So many bytes, or fewer at the end. At most one window. */
  async at(place: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - place));
    if (place < this.begin || place + wanted > this.begin + this.window.length) {
      const { buffer, bytesRead } = await this.handle.read(Buffer.alloc(WINDOW), 0, WINDOW, place);
      this.window = buffer.subarray(0, bytesRead);
      this.begin = place;
    }
    return this.window.subarray(place - this.begin, place - this.begin + wanted);
  }

  /** As many bytes as are there, of a part that is known to be small. */
  async whole(place: number, length: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.handle.read(Buffer.alloc(length), 0, length, place);
    return buffer.subarray(0, bytesRead);
  }

  /** The first place from `place` on that holds this byte; -1: none. */
  async find(byte: number, place: number): Promise<number> {
    for (let from = place; from < this.size; from += WINDOW) {
      const found = (await this.at(from, WINDOW)).indexOf(byte);
      if (found >= 0) return from + found;
    }
    return -1;
  }
}

/** A part of the file from one place up to another, or bytes in place of one. */
export type Piece = { readonly from: number; readonly to: number } | Buffer;

/** Joins parts that follow each other, so that a file is not read in thousands of small steps. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last !== undefined && !Buffer.isBuffer(last) && !Buffer.isBuffer(piece) && last.to === piece.from) all[all.length - 1] = { from: last.from, to: piece.to };
    else all.push(piece);
  }
  return all;
}

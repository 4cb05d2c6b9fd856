import type { Readable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive: a text, or what is read when its turn comes (null: it is not there). */
export interface Zipped {
  readonly name: string;
  readonly content: Uint8Array | (() => Promise<Readable | null>);
}

/** An archive, piece by piece: never more of it than one piece is held. Pictures and documents are packed already, and are not packed again. */
export async function* zipStream(files: Iterable<Zipped>, mtime: Date): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const taken = (): Uint8Array[] => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  for (const { name, content } of files) {
    const source = typeof content === 'function' ? await content() : null;
    if (typeof content === 'function' && source === null) continue;
    const entry = source === null ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = mtime;
    zip.add(entry);
    if (source === null) entry.push(content as Uint8Array, true);
    else {
      for await (const piece of source as AsyncIterable<Uint8Array>) {
        entry.push(piece);
        yield* taken();
      }
      entry.push(new Uint8Array(), true);
    }
    yield* taken();
  }
  zip.end();
  yield* taken();
}

import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { type FileStore, openStore } from './file-store.js';
import { type Scan, scannerOf } from './scanner.js';

/** Milliseconds after which a file that arrived is of no call any more. */
const STALE = 3_600_000;

/** More came than was announced. */
export class TooMuch extends Error {}

/** The store for files, what looks for viruses, and the place where files arrive. */
@Injectable()
export class Files {
  /** Null where none is set up. */
  readonly store: FileStore | null;
  /** Null: nobody looks. */
  readonly scan: Scan | null;
  private readonly incoming: string;

  constructor({ attachments }: AppConfig) {
    this.store = attachments && openStore(attachments);
    this.scan = attachments?.scanner ? scannerOf(attachments.scanner) : null;
    this.incoming = attachments?.incoming ?? '';
  }

  /** Lets `work` look at what arrives, as a file on the disk that is gone afterwards. Throws `TooMuch` with the first byte over `most`. */
  async withArrived<T>(arriving: Readable, most: number, work: (path: string, size: number) => Promise<T>): Promise<T> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const path = join(this.incoming, randomUUID());
    let size = 0;
    try {
      const counted = async function* (): AsyncGenerator<Buffer> {
        // What sends is not cut off: it is to hear why nothing more is taken.
        for await (const chunk of arriving.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
          size += chunk.length;
          if (size > most) throw new TooMuch();
          yield chunk;
        }
      };
      await pipeline(counted(), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
      return await work(path, size);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Takes away what a server that was killed has left. */
  async tidyIncoming(now: number): Promise<void> {
    if (this.incoming === '') return;
    for (const name of await readdir(this.incoming).catch(() => [])) {
      const path = join(this.incoming, name);
      const found = await stat(path).catch(() => null);
      if (found?.isFile() && now - found.mtimeMs > STALE) await rm(path, { force: true });
    }
  }
}

/** Opens a file to be read at any place, and closes it. */
export async function withFile<T>(path: string, work: (handle: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r');
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

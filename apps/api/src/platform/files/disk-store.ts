import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Content, FileStore } from './file-store.js';

const KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** Files below a folder, readable by the server's user only. */
export class DiskStore implements FileStore {
  constructor(private readonly folder: string) {}

  async put(key: string, content: Content, signal?: AbortSignal): Promise<void> {
    const path = this.path(key);
    const partial = `${path}.${randomUUID()}.partial`;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await pipeline(content.open(), createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true }), { signal });
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  async get(key: string, signal?: AbortSignal): Promise<Readable | null> {
    try {
      const handle = await open(this.path(key), 'r');
      return handle.createReadStream({ ...(signal && { signal }) });
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  private path(key: string): string {
    if (!KEY.test(key)) throw new Error('A key is made of two identifiers.');
    return join(this.folder, key);
  }
}

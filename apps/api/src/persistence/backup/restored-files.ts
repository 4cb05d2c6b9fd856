import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileStore } from '../../platform/files/file-store.js';
import type { FilePiece } from './read-backup.js';

/**
 * Puts the files of a backup into the store, each once it is whole. Their keys are identifiers that nothing else has, so a restore that
 * ends in between has changed nothing that is seen.
 */
export class RestoredFiles {
  private path = '';
  private handle: FileHandle | null = null;

  constructor(private readonly store: FileStore | null) {}

  async take({ file, bytes, ended }: FilePiece): Promise<void> {
    if (this.handle === null) {
      this.path = join(tmpdir(), `nextrung-restore-${randomUUID()}`);
      this.handle = await open(this.path, 'wx', 0o600);
    }
    if (ended === null) {
      await this.handle.write(bytes);
      return;
    }
    const { path } = this;
    await this.handle.close();
    this.handle = null;
    try {
      await this.store?.put(file, { size: ended.bytes, sha256: ended.sha256, open: () => createReadStream(path) });
    } finally {
      await rm(path, { force: true });
    }
  }
}

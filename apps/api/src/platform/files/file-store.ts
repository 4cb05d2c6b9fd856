import type { Readable } from 'node:stream';
import type { AttachmentSettings } from '../../config/attachment-settings.js';
import { DiskStore } from './disk-store.js';
import { S3Store } from './s3-store.js';

/** What is to be kept: `open` can be called again. */
export interface Content {
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  open(): Readable;
}

/** Keeps files under keys made of `fileKey`. */
export interface FileStore {
  /** There afterwards, whole, also when the power fails. */
  put(key: string, content: Content, signal?: AbortSignal): Promise<void>;
  /** Null where there is none. */
  get(key: string, signal?: AbortSignal): Promise<Readable | null>;
  /** Does nothing where there is none. */
  remove(key: string): Promise<void>;
}

/** Made of identifiers only: nothing that somebody typed ever is a part of a path. */
export const fileKey = (organisationId: string, fileId: string): string => `${organisationId}/${fileId}`;

export const openStore = ({ store }: AttachmentSettings): FileStore => (store.kind === 's3' ? new S3Store(store) : new DiskStore(store.folder));

import type { Readable } from 'node:stream';
import { request } from 'undici';
import type { S3Settings } from '../../config/attachment-settings.js';
import type { Content, FileStore } from './file-store.js';
import { EMPTY_SHA256, signed, type S3Request } from './s3-signature.js';

/** Milliseconds in which an answer begins, or goes on. */
const PATIENCE = { headersTimeout: 60_000, bodyTimeout: 60_000 } as const;

/** Files in a bucket, addressed by path, which every S3-compatible store understands. */
export class S3Store implements FileStore {
  constructor(private readonly settings: S3Settings) {}

  async put(key: string, content: Content, signal?: AbortSignal): Promise<void> {
    const { statusCode, body } = await this.send('PUT', key, content.sha256, { 'content-length': String(content.size), 'content-type': 'application/octet-stream' }, content.open(), signal);
    await body.dump();
    if (statusCode !== 200) throw refused('PUT', statusCode);
  }

  async get(key: string, signal?: AbortSignal): Promise<Readable | null> {
    const { statusCode, body } = await this.send('GET', key, EMPTY_SHA256, {}, null, signal);
    if (statusCode === 200) return body;
    await body.dump();
    if (statusCode === 404) return null;
    throw refused('GET', statusCode);
  }

  async remove(key: string): Promise<void> {
    const { statusCode, body } = await this.send('DELETE', key, EMPTY_SHA256, {}, null);
    await body.dump();
    if (![200, 204, 404].includes(statusCode)) throw refused('DELETE', statusCode);
  }

  private send(method: S3Request['method'], key: string, bodySha256: string, headers: Readonly<Record<string, string>>, body: Readable | null, signal?: AbortSignal): ReturnType<typeof request> {
    const { endpoint, bucket } = this.settings;
    const url = new URL(`/${bucket}/${key}`, endpoint);
    return request(url, { method, headers: signed({ method, url, headers, bodySha256 }, this.settings, new Date()), body, ...PATIENCE, ...(signal && { signal }) });
  }
}

/** The answer can repeat the key's owner or the bucket; its number is enough to look for. */
const refused = (method: string, status: number): Error => new Error(`The store for files answered ${method} with ${status}.`);

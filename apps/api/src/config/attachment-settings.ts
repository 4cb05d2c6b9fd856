import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { isLoopback, secretOf } from './app-config.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** A bucket of an S3-compatible store. */
export interface S3Settings {
  readonly kind: 's3';
  /** Its address without the bucket, such as `https://s3.eu-central-1.amazonaws.com`. */
  readonly endpoint: URL;
  readonly region: string;
  readonly bucket: string;
  readonly keyId: string;
  readonly secret: string;
}

export interface DiskSettings {
  readonly kind: 'disk';
  readonly folder: string;
}

/** What looks for viruses: a ClamAV daemon, or a program that gets the file on its standard input. */
export type ScannerSettings =
  | { readonly kind: 'clamd'; readonly at: { readonly host: string; readonly port: number } | { readonly path: string } }
  | { readonly kind: 'command'; readonly program: string; readonly args: readonly string[] };

/** Where attachments are kept. */
export interface AttachmentSettings {
  readonly store: DiskSettings | S3Settings;
  /** Where a file stands while it arrives and is looked at. */
  readonly incoming: string;
  /** Null: nobody looks. */
  readonly scanner: ScannerSettings | null;
}

/** Null where no place is named; then nothing can be attached. */
export function attachmentSettings(environment: Environment): AttachmentSettings | null {
  const folder = environment['ATTACHMENTS_DIR'] ? resolve(environment['ATTACHMENTS_DIR']) : null;
  const s3 = s3Settings(environment);
  const scanner = scannerSettings(environment);
  if (s3) return { store: s3, incoming: join(folder ?? join(tmpdir(), 'nextrung'), 'incoming'), scanner };
  return folder === null ? null : { store: { kind: 'disk', folder }, incoming: join(folder, 'incoming'), scanner };
}

function s3Settings(environment: Environment): S3Settings | null {
  const address = environment['S3_ENDPOINT'];
  if (!address) return null;
  const endpoint = URL.canParse(address) ? new URL(address) : null;
  if (!endpoint || !/^\/?$/.test(endpoint.pathname) || endpoint.search !== '' || endpoint.username !== '') throw new Error('S3_ENDPOINT must be an address without a path, such as https://s3.eu-central-1.amazonaws.com; the bucket is S3_BUCKET.');
  if (endpoint.protocol !== 'https:' && !(endpoint.protocol === 'http:' && isLoopback(endpoint.hostname))) throw new Error('S3_ENDPOINT must begin with https:// (plain http is accepted for localhost only).');
  const bucket = environment['S3_BUCKET'] ?? '';
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new Error('S3_BUCKET must name a bucket: 3 to 63 small letters, digits, dots and hyphens.');
  const keyId = secretOf(environment, 'S3_ACCESS_KEY_ID');
  const secret = secretOf(environment, 'S3_SECRET_ACCESS_KEY');
  if (!keyId || !secret) throw new Error('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY (or the same with _FILE) must be set beside S3_ENDPOINT.');
  return { kind: 's3', endpoint, region: environment['S3_REGION'] || 'us-east-1', bucket, keyId, secret };
}

function scannerSettings(environment: Environment): ScannerSettings | null {
  const [clamd, command] = [environment['CLAMD_URL'], environment['ATTACHMENT_SCAN_COMMAND']];
  if (clamd && command) throw new Error('CLAMD_URL and ATTACHMENT_SCAN_COMMAND exclude each other.');
  if (command) {
    const [program = '', ...args] = command.trim().split(/\s+/);
    return { kind: 'command', program, args };
  }
  if (!clamd) return null;
  const url = URL.canParse(clamd) ? new URL(clamd) : null;
  if (url?.protocol === 'tcp:' && url.hostname !== '') return { kind: 'clamd', at: { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) } };
  if (url?.protocol === 'unix:' && isAbsolute(url.pathname)) return { kind: 'clamd', at: { path: decodeURIComponent(url.pathname) } };
  throw new Error('CLAMD_URL must look like tcp://host:3310 or unix:///run/clamav/clamd.ctl.');
}

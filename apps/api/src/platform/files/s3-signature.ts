import { createHash, createHmac } from 'node:crypto';

export interface S3Key {
  readonly keyId: string;
  readonly secret: string;
  readonly region: string;
}

export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** Of characters that need no escaping. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body, hexadecimal. */
  readonly bodySha256: string;
}

export const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The headers of a request with its signature (AWS Signature Version 4). */
export function signed({ method, url, headers, bodySha256 }: S3Request, { keyId, secret, region }: S3Key, now: Date): Record<string, string> {
  const at = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = at.slice(0, 8);
  const all: Record<string, string> = { ...headers, host: url.host, 'x-amz-content-sha256': bodySha256, 'x-amz-date': at };
  const names = Object.keys(all).map((name) => name.toLowerCase()).sort();
  const lower = new Map(Object.entries(all).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const canonical = [method, url.pathname, '', ...names.map((name) => `${name}:${lower.get(name) ?? ''}`), '', names.join(';'), bodySha256].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', at, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>((last, part) => hmac(last, part), `AWS4${secret}`);
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  return { ...all, authorization: `AWS4-HMAC-SHA256 Credential=${keyId}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}` };
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

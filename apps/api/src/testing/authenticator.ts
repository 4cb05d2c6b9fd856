import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Value = number | string | Buffer | ReadonlyMap<number | string, Value>;

/** As much of CBOR as a passkey needs. */
function cbor(value: Value): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, entry]) => [cbor(key), cbor(entry)])]);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

export interface Told {
  readonly challenge: string;
  readonly origin?: string;
  readonly site?: string;
  readonly userHandle?: string;
  /** The person was asked for finger, face or number. */
  readonly verified?: boolean;
}

/** A passkey in software: makes what a browser would send, also what none would. */
export class Authenticator {
  readonly id = randomBytes(32).toString('base64url');
  counter = 0;
  private readonly key: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  /** @param counts whether it counts how often it is used */
  constructor(
    private readonly origin = 'http://localhost:3000',
    private readonly site = 'localhost',
    private readonly counts = true,
  ) {}

  make(told: Told): { id: string; rawId: string; type: 'public-key'; response: { clientDataJSON: string; attestationObject: string; transports: string[] } } {
    const { x = '', y = '' } = this.key.publicKey.export({ format: 'jwk' });
    const cose = cbor(new Map<number, Value>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]));
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const data = Buffer.concat([this.data(told, 0x40), Buffer.alloc(16), length, id, cose]);
    const attestationObject = cbor(new Map<string, Value>([['fmt', 'none'], ['attStmt', new Map()], ['authData', data]])).toString('base64url');
    return { id: this.id, rawId: this.id, type: 'public-key', response: { clientDataJSON: this.client('webauthn.create', told), attestationObject, transports: ['internal'] } };
  }

  use(told: Told): { id: string; rawId: string; type: 'public-key'; response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle?: string } } {
    if (this.counts) this.counter += 1;
    const data = this.data(told, 0);
    const clientDataJSON = this.client('webauthn.get', told);
    const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()]), this.key.privateKey);
    return {
      id: this.id, rawId: this.id, type: 'public-key',
      response: { clientDataJSON, authenticatorData: data.toString('base64url'), signature: signature.toString('base64url'), ...(told.userHandle !== undefined && { userHandle: told.userHandle }) },
    };
  }

  private data({ site = this.site, verified = true }: Told, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(site), Buffer.from([0x01 | (verified ? 0x04 : 0) | more]), counter]);
  }

  private client(type: string, { challenge, origin = this.origin }: Told): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
  }
}

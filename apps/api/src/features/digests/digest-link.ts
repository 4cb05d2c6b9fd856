import { timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import type { AppConfig } from '../../config/app-config.js';
import { mailedToken } from '../../platform/mail/mailed-token.js';

/** Which digest a link came with. */
export interface LinkedDigest {
  readonly organisationId: string;
  readonly digestId: string;
}

const IDS = 32;
const LENGTH = 64;

type Key = Pick<AppConfig, 'databaseUrl'>;

const seal = (config: Key, ids: Uint8Array): Buffer => Buffer.from(mailedToken(config, 'digest', Buffer.from(ids).toString('hex')), 'base64url');

/** The secret of the link in a digest: it says which one it is, and only this server can have made it. Each digest has its own. */
export function digestLink(config: Key, { organisationId, digestId }: LinkedDigest): string {
  const ids = Buffer.concat([parse(organisationId), parse(digestId)]);
  return Buffer.concat([ids, seal(config, ids)]).toString('base64url');
}

/** Null for whatever this server has not made. */
export function linkedDigest(config: Key, token: string): LinkedDigest | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== LENGTH) return null;
  const ids = bytes.subarray(0, IDS);
  if (!timingSafeEqual(bytes.subarray(IDS), seal(config, ids))) return null;
  return { organisationId: stringify(ids.subarray(0, IDS / 2)), digestId: stringify(ids.subarray(IDS / 2)) };
}

import { createHmac } from 'node:crypto';

/** Where an organisation's chain stood, signed. */
export interface Head {
  readonly organisationId: string;
  readonly seq: number;
  /** Of the entry at that place. */
  readonly hash: string;
  readonly signedAt: Date;
  /** HMAC-SHA-256, hexadecimal. */
  readonly signature: string;
}

export type Unsigned = Omit<Head, 'signature'>;

/**
 * The key that signs heads. It is not in the database: it follows from the password of the server's role, for a purpose
 * of its own, unless one is given.
 */
export const headKey = ({ auditKey, databaseUrl }: { readonly auditKey: string | null; readonly databaseUrl: string }): string =>
  auditKey ?? createHmac('sha256', new URL(databaseUrl).password).update('audit head').digest('hex');

const signature = ({ organisationId, seq, hash, signedAt }: Unsigned, key: string): string =>
  createHmac('sha256', key).update([organisationId, seq, hash, signedAt.toISOString()].join('|')).digest('hex');

export const signHead = (head: Unsigned, key: string): Head => ({ ...head, signature: signature(head, key) });

export const isSigned = (head: Head, key: string): boolean => !Number.isNaN(head.signedAt.getTime()) && signature(head, key) === head.signature;

/** The line of the server's log that holds a head outside the database, too. */
export const headLine = ({ organisationId, seq, hash, signedAt, signature: sign }: Head): string =>
  `Audit head ${organisationId} ${seq} ${hash} ${signedAt.toISOString()} ${sign}`;

const LINE = /Audit head ([0-9a-f-]{36}) (\d{1,15}) ([0-9a-f]{64}) (\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f]{64})/g;

/** The heads that a log holds, whatever stands around them. */
export function headsIn(log: string): Head[] {
  return [...log.matchAll(LINE)].map(([, organisationId = '', seq, hash = '', signedAt = '', sign = '']) => ({ organisationId, seq: Number(seq), hash, signedAt: new Date(signedAt), signature: sign }));
}

import { createHash, createHmac } from 'node:crypto';
import type { FastifySessionOptions, SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { DataSource } from 'typeorm';
import type { AppConfig } from '../../config/app-config.js';
import type { SignedIn } from '../access/call.js';
import type { PendingCompanySignIn } from '../sign-in/pending-company-sign-in.js';
import type { Proof } from '../sign-in/proof.js';
import type { Ways } from '../sign-in/second-factors.js';
import { SEEN_EVERY_MS, SESSION_IDLE_MS, SESSION_LIFETIME_MS } from '../sign-in/session-limits.js';
import type { SessionOrigin, SignInMethod } from '../sign-in/session-origin.js';

/** Someone whose password was right and who has yet to show a second factor. They are nobody until then. */
export interface HalfSignedIn {
  readonly signedIn: SignedIn;
  readonly ways: Ways;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a passkey has to sign: once, and soon. */
export interface Challenge {
  readonly value: string;
  readonly for: 'make' | 'use';
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

declare module 'fastify' {
  interface Session {
    signedIn?: SignedIn;
    /** Kept in columns of its own. */
    origin?: SessionOrigin;
    /** Its row is there, or was until somebody ended it. */
    stored?: true;
    halfSignedIn?: HalfSignedIn;
    proof?: Proof;
    challenge?: Challenge | null;
    companySignIn?: PendingCompanySignIn | undefined;
    /** Where the browser goes after signing out, to sign out at the company's provider as well. */
    companySignOut?: string;
  }
}

/** What of a session is kept in the database. */
const KEPT = ['signedIn', 'halfSignedIn', 'proof', 'challenge', 'companySignIn', 'companySignOut'] as const satisfies readonly (keyof Session)[];

export const sessionCookieName = (config: AppConfig): string => (config.https ? '__Host-nextrung' : 'nextrung');

export const csrfCookieName = (config: AppConfig): string => (config.https ? '__Host-csrf' : 'csrf');

/** The page reads this cookie and sends it back as X-XSRF-TOKEN. */
export const xsrfCookieName = (config: AppConfig): string => (config.https ? '__Host-XSRF-TOKEN' : 'XSRF-TOKEN');

/** How the secret of a cookie is kept. */
export const sessionDigest = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');

interface SessionRow {
  readonly data: Pick<Session, (typeof KEPT)[number]>;
  readonly device: string;
  readonly network: string;
  readonly method: SignInMethod;
  readonly begun: Date;
  readonly until: Date;
  /** Was last seen long enough ago to say so again. */
  readonly seen: boolean;
}

const INSERT = `INSERT INTO sessions (id, id_digest, account_id, organisation_id, person_id, data, device, network, method, created_at, expires_at) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const UPDATE = `UPDATE sessions SET account_id = $2, organisation_id = $3, person_id = $4, data = $5, device = $6, network = $7, method = $8, created_at = $9, expires_at = $10 WHERE id_digest = $1`;
const SELECT = `
  SELECT s.data, s.device, s.network, s.method, s.created_at AS begun, s.expires_at AS until, s.last_seen_at < now() - make_interval(secs => $3) AS seen
    FROM sessions s
   WHERE s.id_digest = $1 AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(secs => $2)
     AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = s.account_id AND a.disabled_at IS NOT NULL)`;

/** Sessions in Postgres, shared by all server processes and ended by deleting their rows. */
class PostgresSessionStore implements SessionStore {
  constructor(private readonly dataSource: DataSource) {}

  set(sessionId: string, session: Session, callback: (error?: unknown) => void): void {
    const { signedIn, halfSignedIn, origin } = session;
    const kept = JSON.stringify(Object.fromEntries(KEPT.map((name) => [name, session[name]])));
    const begun = new Date(origin?.begun ?? Date.now());
    const until = new Date(origin?.until ?? begun.getTime() + SESSION_LIFETIME_MS);
    const accountId = (signedIn ?? halfSignedIn?.signedIn)?.accountId;
    const row = [sessionDigest(sessionId), accountId, signedIn?.organisationId, signedIn?.personId, kept, origin?.device ?? '', origin?.network ?? '', origin?.method ?? 'password', begun, until];
    // One that was ended while its request was under way is not brought back.
    this.dataSource.query(session.stored ? UPDATE : INSERT, row.map((value) => value ?? null)).then(() => callback(), callback);
    session.stored = true;
  }

  get(sessionId: string, callback: (error: unknown, session?: Session | null) => void): void {
    this.find(sessionDigest(sessionId)).then(
      (row) => callback(null, row ? sessionOf(row) : null),
      (error: unknown) => callback(error),
    );
  }

  destroy(sessionId: string, callback: (error?: unknown) => void): void {
    this.dataSource.query('DELETE FROM sessions WHERE id_digest = $1', [sessionDigest(sessionId)]).then(() => callback(), callback);
  }

  private async find(digest: string): Promise<SessionRow | undefined> {
    const [row] = await this.dataSource.query<SessionRow[]>(SELECT, [digest, SESSION_IDLE_MS / 1000, SEEN_EVERY_MS / 1000]);
    if (row?.seen) await this.dataSource.query('UPDATE sessions SET last_seen_at = now(), id = coalesce(id, gen_random_uuid()) WHERE id_digest = $1', [digest]);
    return row;
  }
}

function sessionOf({ data, device, network, method, begun, until }: SessionRow): Session {
  const origin: SessionOrigin = { device, network, method, begun: begun.getTime(), until: until.getTime() };
  return { ...data, origin, stored: true, cookie: { originalMaxAge: SESSION_LIFETIME_MS, expires: until } } as unknown as Session;
}

/** The signing key follows from the server's own database password: stable across restarts and processes, nowhere stored. */
const signingKey = (config: AppConfig): string => createHmac('sha256', new URL(config.databaseUrl).password).update('session cookie').digest('hex');

export const sessionOptions = (config: AppConfig, dataSource: DataSource): FastifySessionOptions => ({
  secret: signingKey(config),
  store: new PostgresSessionStore(dataSource),
  cookieName: sessionCookieName(config),
  cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: config.https, maxAge: SESSION_LIFETIME_MS },
  saveUninitialized: false,
  rolling: false,
});

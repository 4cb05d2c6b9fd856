import { createHash, createHmac } from 'node:crypto';
import type { FastifySessionOptions, SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { DataSource } from 'typeorm';
import type { AppConfig } from '../../config/app-config.js';
import type { SignedIn } from '../access/call.js';

declare module 'fastify' {
  interface Session {
    signedIn?: SignedIn;
  }
}

/** What of a session is kept in the database. */
const KEPT = ['signedIn'] as const satisfies readonly (keyof Session)[];

/** A session ends this long after sign-in. */
const LIFETIME_MS = 12 * 60 * 60 * 1000;

export const sessionCookieName = (config: AppConfig): string => (config.https ? '__Host-nextrung' : 'nextrung');

export const csrfCookieName = (config: AppConfig): string => (config.https ? '__Host-csrf' : 'csrf');

/** The page reads this cookie and sends it back as X-XSRF-TOKEN. */
export const xsrfCookieName = (config: AppConfig): string => (config.https ? '__Host-XSRF-TOKEN' : 'XSRF-TOKEN');

const digest = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');

/** Sessions in Postgres, shared by all server processes and ended by deleting their rows. */
class PostgresSessionStore implements SessionStore {
  constructor(private readonly dataSource: DataSource) {}

  set(sessionId: string, session: Session, callback: (error?: unknown) => void): void {
    const kept = Object.fromEntries(KEPT.map((name) => [name, session[name]]));
    const expires = session.cookie.expires ?? new Date(Date.now() + LIFETIME_MS);
    this.dataSource
      .query(
        `INSERT INTO sessions (id_digest, account_id, data, expires_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id_digest) DO UPDATE SET account_id = excluded.account_id, data = excluded.data, expires_at = excluded.expires_at`,
        [digest(sessionId), session.signedIn?.accountId ?? null, JSON.stringify(kept), expires],
      )
      .then(() => callback(), callback);
  }

  get(sessionId: string, callback: (error: unknown, session?: Session | null) => void): void {
    this.dataSource
      .query<{ data: Pick<Session, (typeof KEPT)[number]>; expires: Date }[]>(
        `SELECT s.data, s.expires_at AS expires FROM sessions s
          WHERE s.id_digest = $1 AND s.expires_at > now()
            AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = s.account_id AND a.disabled_at IS NOT NULL)`,
        [digest(sessionId)],
      )
      .then(
        ([row]) => callback(null, row ? { ...row.data, cookie: { originalMaxAge: LIFETIME_MS, expires: new Date(row.expires) } } : null),
        (error: unknown) => callback(error),
      );
  }

  destroy(sessionId: string, callback: (error?: unknown) => void): void {
    this.dataSource.query('DELETE FROM sessions WHERE id_digest = $1', [digest(sessionId)]).then(() => callback(), callback);
  }
}

/** The signing key follows from the server's own database password: stable across restarts and processes, nowhere stored. */
const signingKey = (config: AppConfig): string => createHmac('sha256', new URL(config.databaseUrl).password).update('session cookie').digest('hex');

export const sessionOptions = (config: AppConfig, dataSource: DataSource): FastifySessionOptions => ({
  secret: signingKey(config),
  store: new PostgresSessionStore(dataSource),
  cookieName: sessionCookieName(config),
  cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: config.https, maxAge: LIFETIME_MS },
  saveUninitialized: false,
  rolling: false,
});

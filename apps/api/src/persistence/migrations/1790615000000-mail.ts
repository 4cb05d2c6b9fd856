import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowEraser } from '../eraser.js';
import { allowServer, JOBS_SCHEMA } from '../tenancy.js';

/**
 * The queue of mails: at most one waiting, one to be repeated and one running for the same mail. A mail server that is down is asked
 * again after 2, 4, 8 … seconds and then every hour, for about half a day.
 */
const QUEUE = { policy: 'stately', retryLimit: 24, retryDelay: 2, retryBackoff: true, retryDelayMax: 3600, heartbeatSeconds: 30, expireInSeconds: 300, deleteAfterSeconds: 86_400 };

const CHANGES = [
  `
    CREATE TABLE password_resets (
      id uuid NOT NULL,
      token_digest text NOT NULL,
      account_id uuid NOT NULL,
      credentials_digest text NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX password_resets_token ON password_resets (token_digest)`,
  `CREATE INDEX password_resets_account ON password_resets (account_id)`,
  `CREATE INDEX password_resets_expires ON password_resets (expires_at)`,
  `ALTER TABLE password_resets ADD CONSTRAINT password_resets_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
];

/** Links for a new password, and mail in the background. */
export class Mail1790615000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await allowServer(runner, 'password_resets', 'SELECT, INSERT, UPDATE (used_at), DELETE');
    await allowEraser(runner, 'password_resets', 'SELECT, DELETE');
    await runner.query(`SELECT ${JOBS_SCHEMA}.create_queue($1, $2::jsonb)`, ['send-mail', JSON.stringify(QUEUE)]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}

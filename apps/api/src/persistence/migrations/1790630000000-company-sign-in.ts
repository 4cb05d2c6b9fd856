import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer } from '../tenancy.js';
import { ERASURE_OF_1790520000000 } from './1790520000000-erasure.js';

const CHANGES = [
  `
    CREATE TABLE account_identities (
      issuer text NOT NULL,
      subject text NOT NULL,
      account_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_used_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (issuer, subject)
    )
  `,
  `CREATE UNIQUE INDEX account_identities_account ON account_identities (account_id, issuer)`,
  `ALTER TABLE account_identities ADD CONSTRAINT account_identities_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
];

/** The account may go on elsewhere; what it was at this company's provider does not. */
export const ERASURE_OF_1790630000000: readonly ErasureStep[] = [{ kind: 'account', sql: `DELETE FROM account_identities i WHERE i.account_id = account` }];

/** Which account of the company's provider belongs to which account here. */
export class CompanySignIn1790630000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await allowServer(runner, 'account_identities', 'SELECT, INSERT, UPDATE (last_used_at)');
    await allowEraser(runner, 'account_identities', 'SELECT, DELETE');
    await defineErasure(runner, [...ERASURE_OF_1790520000000, ...ERASURE_OF_1790630000000]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { ChangeSignInPolicy, SignInPolicy } from './sign-in-policy.dto.js';

export type StoredPolicy = Omit<SignInPolicy, 'possible'>;

/** Whom an organisation asks for a second factor, version by version. */
@Injectable()
export class SignInPolicyRepository {
  async newest(tx: Tx, organisationId: string): Promise<StoredPolicy> {
    const [row] = await tx.query<StoredPolicy[]>(
      `SELECT y.version, y.everyone, y.line_managers AS "lineManagers", y.privileged, p.name AS "changedByName", y.changed_at AS "changedAt"
         FROM sign_in_policies y JOIN people p ON p.organisation_id = y.organisation_id AND p.id = y.changed_by
        WHERE y.organisation_id = $1 ORDER BY y.version DESC LIMIT 1`,
      [organisationId],
    );
    return row ?? { version: 0, everyone: false, lineManagers: false, privileged: false, changedByName: null, changedAt: null };
  }

  async add(tx: Tx, organisationId: string, policy: ChangeSignInPolicy & { version: number; changedBy: string }): Promise<void> {
    await tx.query(
      `INSERT INTO sign_in_policies (organisation_id, id, version, everyone, line_managers, privileged, changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [organisationId, uuid(), policy.version, policy.everyone, policy.lineManagers, policy.privileged, policy.changedBy],
    );
  }
}

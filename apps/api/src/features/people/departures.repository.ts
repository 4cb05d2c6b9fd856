import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';

/** Someone who leaves, and the first day without them. */
export interface Departure {
  readonly personId: string;
  readonly on: string;
  /** Who ended them. */
  readonly by: string;
}

/** Ends what ties people to someone who leaves: nobody is left with a stand-in, a dotted line or a sponsor who has gone. */
@Injectable()
export class DeparturesRepository {
  /** Dotted lines and sponsors, of the person and to them. */
  async endLines(tx: Tx, organisationId: string, { personId, on }: Departure): Promise<void> {
    const theirs = `organisation_id = $1 AND (person_id = $2 OR manager_id = $2) AND kind IN ('dotted', 'sponsor')`;
    await tx.query(`DELETE FROM reporting_lines WHERE ${theirs} AND valid_from >= $3`, [organisationId, personId, on]);
    await tx.query(`UPDATE reporting_lines SET valid_to = $3 WHERE ${theirs} AND (valid_to IS NULL OR valid_to > $3)`, [organisationId, personId, on]);
  }

  /** Whom they stand in for, and who stands in for them. */
  async endDelegations(tx: Tx, organisationId: string, { personId, on }: Departure): Promise<void> {
    const theirs = 'organisation_id = $1 AND (manager_id = $2 OR delegate_id = $2)';
    await tx.query(`DELETE FROM delegations WHERE ${theirs} AND valid_from >= $3`, [organisationId, personId, on]);
    await tx.query(`UPDATE delegations SET valid_to = $3 WHERE ${theirs} AND valid_to > $3`, [organisationId, personId, on]);
  }

  /** What they opened and would still be open on that day. A grant cannot be cut short for later, so it ends now. */
  async endGrants(tx: Tx, organisationId: string, { personId, on, by }: Departure): Promise<void> {
    await tx.query(
      `UPDATE access_grants g SET ended_at = now(), ended_by = $4 FROM organisations o
        WHERE o.id = $1 AND g.organisation_id = $1 AND g.holder_id = $2 AND g.ended_at IS NULL AND g.expires_at > now()
          AND g.expires_at > ($3::date)::timestamp AT TIME ZONE o.time_zone`,
      [organisationId, personId, on, by],
    );
  }

  /** Links that nobody has used yet. */
  async endInvitations(tx: Tx, organisationId: string, { personId }: Departure): Promise<void> {
    await tx.query('UPDATE invitations SET expires_at = now() WHERE organisation_id = $1 AND person_id = $2 AND used_at IS NULL AND expires_at > now()', [organisationId, personId]);
  }
}

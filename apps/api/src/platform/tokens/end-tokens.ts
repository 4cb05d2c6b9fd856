import type { Tx } from '../../persistence/transaction.js';

/** Ends every personal token of an account, in all its organisations: whoever got in with the password may have made one. */
export async function endPersonalTokens(tx: Tx, accountId: string): Promise<void> {
  await tx.query(
    `UPDATE api_tokens t SET revoked_at = now() FROM memberships m
      WHERE m.account_id = $1 AND t.organisation_id = m.organisation_id AND t.person_id = m.person_id AND t.kind = 'personal' AND t.revoked_at IS NULL AND t.expires_at > now()`,
    [accountId],
  );
}

import { Injectable } from '@nestjs/common';
import { type CaseNames, maskedText, type Packet } from '@nextrung/packet';
import type { Tx } from '../../persistence/transaction.js';

interface NamesRow {
  readonly caseId: string;
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly presenter: string | null;
  readonly colleagues: string[];
  readonly bytes: Buffer | null;
}

/** A text as it reads in a masked room. @param shown names of those whom the reader sees anyway */
export type MaskOf = (shown: readonly string[]) => (text: string) => string;

/** Whom what is written in the room may name: the person, their managers, and whoever has a place in the packet. */
@Injectable()
export class RoomNamesRepository {
  async masks(tx: Tx, organisationId: string, caseIds: readonly string[]): Promise<ReadonlyMap<string, MaskOf>> {
    if (caseIds.length === 0) return new Map();
    const rows = await tx.query<NamesRow[]>(
      `SELECT c.id AS "caseId", c.code, p.name, p.email, m.name AS presenter, f.bytes,
              ARRAY(SELECT DISTINCT o.name FROM people o WHERE o.organisation_id = $1 AND o.id <> c.person_id
                       AND o.id IN (SELECT l.manager_id FROM reporting_lines l WHERE l.organisation_id = $1 AND l.person_id = c.person_id
                                    UNION SELECT unnest(ARRAY[w.proposed_by, w.decided_by]) FROM waivers w WHERE w.organisation_id = $1 AND w.person_id = c.person_id)) AS colleagues
         FROM cases c JOIN people p ON p.organisation_id = $1 AND p.id = c.person_id LEFT JOIN people m ON m.organisation_id = $1 AND m.id = c.presenter_id
         LEFT JOIN frozen_packets f ON f.organisation_id = $1 AND f.case_id = c.id AND f.variant = 'full' AND f.format = 'json'
        WHERE c.organisation_id = $1 AND c.id = ANY($2)`,
      [organisationId, caseIds],
    );
    return new Map(rows.map(({ caseId, bytes, ...row }) => [caseId, (shown) => maskedText(bytes && (JSON.parse(bytes.toString('utf8')) as Packet), namesOf(row), shown)]));
  }
}

const namesOf = ({ code, name, email, presenter, colleagues }: Omit<NamesRow, 'caseId' | 'bytes'>): CaseNames => ({
  code,
  person: [name, email, ...[email.replace(/@.*$/, '')].filter((account) => account.length > 3)],
  managers: presenter === null ? [] : [presenter],
  colleagues,
});

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../persistence/transaction.js';
import type { SignedIn } from '../../platform/access/call.js';
import { NEEDS_SECOND_FACTOR } from '../../platform/access/second-factor.sql.js';
import { LEADS, LEADS_IN_PART, PEOPLE_OF } from '../../platform/access/standings.sql.js';

export interface PersonOfSession {
  id: string;
  name: string;
  email: string;
  isAdmin: boolean;
  isAuditor: boolean;
  seesPay: boolean;
  /** Is somebody’s line manager today. */
  leads: boolean;
  /** Is a line manager’s line manager today. */
  managersBelow: boolean;
  /** Is somebody’s sponsor or stand-in today. */
  looksAfter: boolean;
  /** Is somebody’s dotted line, sponsor or stand-in today. */
  leadsInPart: boolean;
  /** The organisation asks them for a second factor. */
  needsSecondFactor: boolean;
  rung: string | null;
  aspiring: boolean;
  endedOn: string | null;
}

/** SQL: whether `$2` is the line manager of a line manager on day `$3`. One report after another: as a join it takes minutes while the planner knows nothing of many new lines yet. */
const LEADS_LEADS = `EXISTS (SELECT 1 FROM (${PEOPLE_OF.line_manager}) r
  WHERE (SELECT TRUE FROM reporting_lines b WHERE b.organisation_id = $1 AND b.manager_id = r.person_id AND b.kind = 'solid' AND b.valid_from <= $3 AND (b.valid_to IS NULL OR b.valid_to > $3) LIMIT 1))`;

/** Reads accounts and memberships (global), and the signed-in person (tenant). */
@Injectable()
export class SessionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The account of an address, disabled ones left out. */
  async account(email: string): Promise<{ id: string; passwordHash: string | null } | null> {
    const [row] = await this.dataSource.query<{ id: string; passwordHash: string | null }[]>(
      `SELECT id, password_hash AS "passwordHash" FROM accounts WHERE email = $1 AND disabled_at IS NULL`,
      [email],
    );
    return row ?? null;
  }

  async accountById(id: string): Promise<{ email: string; passwordHash: string | null } | null> {
    const [row] = await this.dataSource.query<{ email: string; passwordHash: string | null }[]>(
      `SELECT email, password_hash AS "passwordHash" FROM accounts WHERE id = $1 AND disabled_at IS NULL`,
      [id],
    );
    return row ?? null;
  }

  /** Where the account belongs, its oldest membership first. */
  async memberships(accountId: string): Promise<SignedIn[]> {
    return this.dataSource.query<SignedIn[]>(
      `SELECT account_id AS "accountId", organisation_id AS "organisationId", person_id AS "personId"
         FROM memberships WHERE account_id = $1 ORDER BY created_at, organisation_id LIMIT 20`,
      [accountId],
    );
  }

  async organisation(id: string): Promise<{ id: string; name: string; timeZone: string } | null> {
    const [row] = await this.dataSource.query<{ id: string; name: string; timeZone: string }[]>(
      `SELECT id, name, time_zone AS "timeZone" FROM organisations WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  async person(tx: Tx, { organisationId, personId }: SignedIn, today: string): Promise<PersonOfSession | null> {
    const [row] = await tx.query<PersonOfSession[]>(
      `SELECT p.id, p.name, p.email, p.is_admin AS "isAdmin", p.aspiring, p.ended_on AS "endedOn",
              p.is_auditor AS "isAuditor", p.sees_pay AS "seesPay", ${LEADS} AS leads, ${LEADS_LEADS} AS "managersBelow", EXISTS (${PEOPLE_OF.sponsor}) OR EXISTS (${PEOPLE_OF.delegate}) AS "looksAfter",
              ${LEADS_IN_PART} AS "leadsInPart", ${NEEDS_SECOND_FACTOR} AS "needsSecondFactor",
              (SELECT v.rung FROM person_levels v
                WHERE v.organisation_id = p.organisation_id AND v.person_id = p.id AND v.effective_from <= $3
                ORDER BY v.effective_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1) AS rung
         FROM people p WHERE p.organisation_id = $1 AND p.id = $2`,
      [organisationId, personId, today],
    );
    return row ?? null;
  }

  /** Whether an organisation of the installation's own (not the demo) exists. */
  async ownOrganisationExists(): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>('SELECT 1 FROM organisations WHERE NOT demo LIMIT 1');
    return rows.length > 0;
  }
}

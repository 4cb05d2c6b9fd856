import { Injectable } from '@nestjs/common';
import type { EvidenceStateColumn } from '../../features/evidence/evidence-item.entity.js';
import type { NoteVisibility } from '../../features/notes/note.entity.js';
import type { Tx } from '../../persistence/transaction.js';
import { PRESENTS_NOW, RECUSED, SEATED } from './seats.sql.js';
import { NEEDS_SECOND_FACTOR } from './second-factor.sql.js';
import { LEADS, LEADS_IN_PART, STANDINGS_TOWARDS } from './standings.sql.js';

export interface ViewerRow {
  name: string;
  isAdmin: boolean;
  isAuditor: boolean;
  seesPay: boolean;
  /** Acts for a system, by its token only. */
  service: boolean;
  endedOn: string | null;
  timeZone: string;
  /** Of the day that was asked for: the organisation asks them for a second factor, they lead somebody wholly, or in part. */
  needsSecondFactor: boolean;
  leads: boolean;
  leadsInPart: boolean;
}

export interface ItemHead {
  id: string;
  personId: string;
  state: EvidenceStateColumn;
  version: number;
  revision: number;
}

export interface NoteHead {
  personId: string;
  authorId: string;
  otherId: string | null;
  visibility: NoteVisibility;
}

interface CaseHead {
  readonly personId: string;
  readonly presents: boolean;
  readonly facilitates: boolean;
  readonly judges: boolean;
  readonly decides: boolean;
  readonly decidesAppeal: boolean;
  readonly needDecided: boolean;
}

export interface PanelHead {
  readonly facilitates: boolean;
  readonly decides: boolean;
  readonly judges: boolean;
  readonly presents: boolean;
}

export interface HandoverHead {
  personId: string;
  giverId: string | null;
  takerId: string | null;
  onDay: string;
}

/** How someone stands to a person on a day. */
export interface Standing {
  readonly relation: 'manager' | 'dotted' | 'sponsor' | 'delegate' | 'break_glass';
  /** Steps up the solid lines; null for other relations. */
  readonly depth: number | null;
  /** In whose place a delegate stands, or by which grant someone looks. */
  readonly forId: string | null;
}

/** Answers who stands how to whom. */
@Injectable()
export class AccessRepository {
  /** Everything that is asked about whoever asks, in one statement. */
  async viewer(tx: Tx, organisationId: string, personId: string, day: string): Promise<ViewerRow | null> {
    const [row] = await tx.query<ViewerRow[]>(
      `SELECT p.name, p.is_admin AS "isAdmin", p.is_auditor AS "isAuditor", p.sees_pay AS "seesPay", p.service, p.ended_on AS "endedOn", o.time_zone AS "timeZone",
              ${NEEDS_SECOND_FACTOR} AS "needsSecondFactor", ${LEADS} AS leads, ${LEADS_IN_PART} AS "leadsInPart"
         FROM people p JOIN organisations o ON o.id = p.organisation_id
        WHERE p.organisation_id = $1 AND p.id = $2`,
      [organisationId, personId, day],
    );
    return row ?? null;
  }

  /** A service account is nobody that anything could be about. `lock`: until the transaction ends nobody else changes the person; rows that only name them can still be written. */
  async personExists(tx: Tx, organisationId: string, personId: string, lock: boolean): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM people WHERE organisation_id = $1 AND id = $2 AND NOT service ${lock ? 'FOR NO KEY UPDATE' : ''}`,
      [organisationId, personId],
    );
    return rows.length > 0;
  }

  /** How the viewer stands to a person on a day; empty for a stranger. */
  standings(tx: Tx, organisationId: string, personId: string, viewerId: string, day: string): Promise<Standing[]> {
    return tx.query<Standing[]>(`${STANDINGS_TOWARDS} SELECT relation, depth, for_id AS "forId" FROM standings WHERE viewer_id = $4`, [organisationId, personId, day, viewerId]);
  }

  /** Whether anyone is looked after by a person on a day: as their line manager, or as dotted line, sponsor or stand-in. */
  async leads(tx: Tx, organisationId: string, personId: string, day: string): Promise<{ wholly: boolean; inPart: boolean }> {
    const [row] = await tx.query<{ wholly: boolean; inPart: boolean }[]>(`SELECT ${LEADS} AS wholly, ${LEADS_IN_PART} AS "inPart"`, [organisationId, personId, day]);
    return row ?? { wholly: false, inPart: false };
  }

  /** Whether the organisation asks the person for a second factor on a day. */
  async needsSecondFactor(tx: Tx, organisationId: string, personId: string, day: string): Promise<boolean> {
    const [row] = await tx.query<{ needs: boolean }[]>(`SELECT ${NEEDS_SECOND_FACTOR} AS needs`, [organisationId, personId, day]);
    return row?.needs ?? true;
  }

  /** A note that is not deleted. */
  async note(tx: Tx, organisationId: string, noteId: string): Promise<NoteHead | null> {
    const [row] = await tx.query<NoteHead[]>(
      `SELECT person_id AS "personId", author_id AS "authorId", other_id AS "otherId", visibility FROM notes WHERE organisation_id = $1 AND id = $2 AND deleted_at IS NULL`,
      [organisationId, noteId],
    );
    return row ?? null;
  }

  async handover(tx: Tx, organisationId: string, handoverId: string): Promise<HandoverHead | null> {
    const [row] = await tx.query<HandoverHead[]>(
      `SELECT person_id AS "personId", giver_id AS "giverId", taker_id AS "takerId", on_day AS "onDay" FROM handovers WHERE organisation_id = $1 AND id = $2`,
      [organisationId, handoverId],
    );
    return row ?? null;
  }

  /** A promotion case, by itself or by its business need, and what the viewer is to it. Members of a panel have a part once the packet is locked. */
  async promotionCase(tx: Tx, organisationId: string, viewerId: string, of: { readonly caseId: string } | { readonly needId: string }): Promise<CaseHead | null> {
    const [row] = await tx.query<CaseHead[]>(
      `SELECT c.person_id AS "personId", coalesce(c.presenter_id = $3, false) AS presents, coalesce(c.decider_id = $3, false) AND NOT ${RECUSED('$3')} AS decides, coalesce(c.appeal_decider_id = $3, false) AS "decidesAppeal",
              coalesce(l.facilitator_id = $3, false) AS facilitates, b.outcome IS NOT NULL AS "needDecided",
              c.locked_on IS NOT NULL AND ${SEATED('$3')} AS judges
         FROM cases c
         LEFT JOIN panels l ON l.organisation_id = c.organisation_id AND l.id = c.panel_id
         LEFT JOIN business_needs b ON b.organisation_id = c.organisation_id AND b.case_id = c.id
        WHERE c.organisation_id = $1 AND c.id = ${'needId' in of ? '(SELECT n.case_id FROM business_needs n WHERE n.organisation_id = $1 AND n.id = $2)' : '$2'}`,
      [organisationId, 'needId' in of ? of.needId : of.caseId, viewerId],
    );
    return row ?? null;
  }

  /** What somebody is to a panel: by the panel itself, or by one of its cases. */
  async panel(tx: Tx, organisationId: string, viewerId: string, panelId: string): Promise<PanelHead | null> {
    const [row] = await tx.query<PanelHead[]>(
      `SELECT l.facilitator_id = $3 AS facilitates,
              l.decider_id = $3 OR EXISTS (SELECT 1 FROM cases c WHERE c.organisation_id = $1 AND c.panel_id = l.id AND c.decider_id = $3) AS decides,
              EXISTS (SELECT 1 FROM panel_members m WHERE m.organisation_id = $1 AND m.panel_id = l.id AND m.person_id = $3 AND NOT m.alternate) OR EXISTS (SELECT 1 FROM cases c WHERE c.organisation_id = $1 AND c.panel_id = l.id AND ${SEATED('$3')}) AS judges,
              EXISTS (SELECT 1 FROM cases c WHERE c.organisation_id = $1 AND c.panel_id = l.id AND c.presenter_id = $3 AND ${PRESENTS_NOW}) AS presents
         FROM panels l WHERE l.organisation_id = $1 AND l.id = $2`,
      [organisationId, panelId, viewerId],
    );
    return row ?? null;
  }

  /** Whose case it is, or whose need is behind it, when somebody was recused from it, or is kept from judging it otherwise; null where they were not. */
  async keptFrom(tx: Tx, organisationId: string, viewerId: string, thingId: string, otherwise: boolean): Promise<string | null> {
    const [row] = await tx.query<{ personId: string }[]>(`SELECT c.person_id AS "personId" FROM cases c WHERE c.organisation_id = $1 AND c.id IN ($2, (SELECT b.case_id FROM business_needs b WHERE b.organisation_id = $1 AND b.id = $2)) AND ($4::boolean OR ${RECUSED('$3')})`, [organisationId, thingId, viewerId, otherwise]);
    return row?.personId ?? null;
  }

  async item(tx: Tx, organisationId: string, itemId: string): Promise<ItemHead | null> {
    const [row] = await tx.query<ItemHead[]>(
      `SELECT id, person_id AS "personId", state, version, revision FROM evidence_items WHERE organisation_id = $1 AND id = $2`,
      [organisationId, itemId],
    );
    return row ?? null;
  }

  async offer(tx: Tx, organisationId: string, offerId: string): Promise<{ personId: string; authorId: string } | null> {
    const [row] = await tx.query<{ personId: string; authorId: string }[]>(
      `SELECT person_id AS "personId", author_id AS "authorId" FROM evidence_offers WHERE organisation_id = $1 AND id = $2`,
      [organisationId, offerId],
    );
    return row ?? null;
  }

  /** The item of one request for confirmation, and the colleague as long as it is not withdrawn; nobody of the organisation where it is somebody outside. */
  async ask(tx: Tx, organisationId: string, askId: string): Promise<{ itemId: string; colleagueId: string | null } | null> {
    const [row] = await tx.query<{ itemId: string; colleagueId: string | null }[]>(
      `SELECT item_id AS "itemId", CASE WHEN withdrawn_on IS NULL THEN colleague_id END AS "colleagueId" FROM corroboration_asks WHERE organisation_id = $1 AND id = $2`,
      [organisationId, askId],
    );
    return row ?? null;
  }
}

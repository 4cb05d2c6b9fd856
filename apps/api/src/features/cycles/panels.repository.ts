import { Injectable } from '@nestjs/common';
import type { PanelDraft } from '@nextrung/domain/promotion';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { ref } from '../cases/cases.repository.js';
import type { PersonRef } from '../people/people.dto.js';

export interface PanelRow {
  readonly id: string;
  readonly name: string;
  readonly rungs: readonly string[];
  readonly quorum: number;
  readonly facilitator: PersonRef;
  readonly decider: PersonRef;
  readonly members: readonly PersonRef[];
  readonly alternates: readonly PersonRef[];
}

/** In the order in which they were named. */
const people = (alternate: boolean): string => `coalesce((
  SELECT jsonb_agg(${ref('p')} ORDER BY m.id) FROM panel_members m JOIN people p ON p.organisation_id = m.organisation_id AND p.id = m.person_id
   WHERE m.organisation_id = l.organisation_id AND m.panel_id = l.id AND ${alternate ? '' : 'NOT '}m.alternate), '[]')`;

/** Panels of cycles and who is on them. */
@Injectable()
export class PanelsRepository {
  of(tx: Tx, organisationId: string, cycleId: string): Promise<PanelRow[]> {
    return tx.query<PanelRow[]>(
      `SELECT l.id, l.name, l.rungs, l.quorum, ${ref('f')} AS facilitator, ${ref('d')} AS decider, ${people(false)} AS members, ${people(true)} AS alternates
         FROM panels l JOIN people f ON f.organisation_id = l.organisation_id AND f.id = l.facilitator_id JOIN people d ON d.organisation_id = l.organisation_id AND d.id = l.decider_id
        WHERE l.organisation_id = $1 AND l.cycle_id = $2 ORDER BY l.id LIMIT 40`,
      [organisationId, cycleId],
    );
  }

  async insert(tx: Tx, organisationId: string, cycleId: string, panel: PanelDraft): Promise<void> {
    const id = uuid();
    await tx.query('INSERT INTO panels (organisation_id, id, cycle_id, name, rungs, facilitator_id, decider_id, quorum) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [organisationId, id, cycleId, panel.name, panel.rungs, panel.facilitatorId, panel.deciderId, panel.quorum]);
    await this.setPeople(tx, organisationId, id, panel);
  }

  async save(tx: Tx, organisationId: string, panelId: string, panel: PanelDraft): Promise<void> {
    await tx.query('UPDATE panels SET name = $3, rungs = $4, facilitator_id = $5, decider_id = $6, quorum = $7 WHERE organisation_id = $1 AND id = $2', [organisationId, panelId, panel.name, panel.rungs, panel.facilitatorId, panel.deciderId, panel.quorum]);
    await this.setPeople(tx, organisationId, panelId, panel);
  }

  async remove(tx: Tx, organisationId: string, panelId: string): Promise<void> {
    await tx.query('DELETE FROM panel_members WHERE organisation_id = $1 AND panel_id = $2', [organisationId, panelId]);
    await tx.query('DELETE FROM panels WHERE organisation_id = $1 AND id = $2', [organisationId, panelId]);
  }

  /** Which of some people are in the organisation and have not left. */
  async present(tx: Tx, organisationId: string, ids: readonly string[], today: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>('SELECT p.id FROM people p WHERE p.organisation_id = $1 AND p.id = ANY($2) AND NOT p.service AND (p.ended_on IS NULL OR p.ended_on > $3::date)', [organisationId, ids, today]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Rungs of the cases that a panel judges. */
  async rungsOfCases(tx: Tx, organisationId: string, panelId: string): Promise<string[]> {
    const rows = await tx.query<{ rung: string }[]>('SELECT DISTINCT c.target_rung AS rung FROM cases c WHERE c.organisation_id = $1 AND c.panel_id = $2 ORDER BY 1', [organisationId, panelId]);
    return rows.map(({ rung }) => rung);
  }

  /** Cases of a panel about which nothing has been decided yet. */
  undecided(tx: Tx, organisationId: string, panelId: string): Promise<{ id: string; personId: string; presenterId: string | null; deciderId: string | null }[]> {
    return tx.query(
      `SELECT c.id, c.person_id AS "personId", c.presenter_id AS "presenterId", c.decider_id AS "deciderId" FROM cases c
        WHERE c.organisation_id = $1 AND c.panel_id = $2 AND c.state IN ('intent', 'drafting', 'manager_review', 'returned', 'locked', 'blocked') ORDER BY c.id`,
      [organisationId, panelId],
    );
  }

  /** Keeps everybody else from their cases until the transaction ends, as whoever changes one does: in the order of their ids. */
  async holdUndecided(tx: Tx, organisationId: string, panelId: string): Promise<void> {
    const cases = await this.undecided(tx, organisationId, panelId);
    await tx.query('SELECT 1 FROM people p WHERE p.organisation_id = $1 AND p.id = ANY($2) ORDER BY p.id FOR NO KEY UPDATE', [organisationId, cases.map(({ personId }) => personId)]);
  }

  async setDecider(tx: Tx, organisationId: string, caseId: string, deciderId: string | null): Promise<void> {
    await tx.query('UPDATE cases SET decider_id = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, caseId, deciderId]);
  }

  private async setPeople(tx: Tx, organisationId: string, panelId: string, { memberIds, alternateIds }: PanelDraft): Promise<void> {
    const all = [...memberIds, ...alternateIds];
    await tx.query('DELETE FROM panel_members WHERE organisation_id = $1 AND panel_id = $2 AND person_id <> ALL($3)', [organisationId, panelId, all]);
    await tx.query(
      `INSERT INTO panel_members (organisation_id, id, panel_id, person_id, alternate) SELECT $1, n.id, $2, n.person_id, n.person_id = ANY($5::uuid[]) FROM unnest($3::uuid[], $4::uuid[]) AS n (id, person_id)
       ON CONFLICT (organisation_id, panel_id, person_id) DO UPDATE SET alternate = excluded.alternate WHERE panel_members.alternate <> excluded.alternate`,
      [organisationId, panelId, all.map(() => uuid()), all, alternateIds],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { findRung, type Ladder, nextRung } from '@nextrung/domain/ladder';
import type { Tx } from '../../persistence/transaction.js';
import { LaddersRepository } from './ladders.repository.js';

/** Where a person stands and which rung they are on the way to. */
export interface PersonTarget {
  /** Rung code today; null without one. */
  readonly rung: string | null;
  /** Null at the top of the ladder. */
  readonly targetRung: string | null;
  /** The target is the next rung, not one that person and manager agreed on. */
  readonly isDefault: boolean;
}

/** Answers which rung a person is on and which one they are assessed for. */
@Injectable()
export class TargetsRepository {
  constructor(private readonly ladders: LaddersRepository) {}

  async targetOf(tx: Tx, organisationId: string, personId: string, today: string): Promise<PersonTarget> {
    const targets = await this.targetsOf(tx, organisationId, [personId], today);
    return targets.get(personId) ?? { rung: null, targetRung: null, isDefault: true };
  }

  /** The same for many people in two queries. */
  async targetsOf(tx: Tx, organisationId: string, personIds: readonly string[], today: string): Promise<Map<string, PersonTarget>> {
    const { ladder } = await this.ladders.current(tx, organisationId);
    const rows = await tx.query<{ id: string; rung: string | null; agreed: string | null }[]>(
      `SELECT p.id, p.target_rung AS agreed,
              (SELECT v.rung FROM person_levels v
                WHERE v.organisation_id = p.organisation_id AND v.person_id = p.id AND v.effective_from <= $3
                ORDER BY v.effective_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1) AS rung
         FROM people p WHERE p.organisation_id = $1 AND p.id = ANY($2)`,
      [organisationId, personIds, today],
    );
    return new Map(rows.map(({ id, rung, agreed }) => [id, target(ladder, rung, agreed)]));
  }
}

function target(ladder: Ladder, rung: string | null, agreed: string | null): PersonTarget {
  const chosen = agreed === null ? null : findRung(ladder, agreed);
  if (chosen) return { rung, targetRung: chosen.id, isDefault: false };
  return { rung, targetRung: nextRung(ladder, rung)?.id ?? null, isDefault: true };
}

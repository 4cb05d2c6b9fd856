import { Injectable } from '@nestjs/common';
import { findRung, type Ladder, nextRung } from '@nextrung/domain/ladder';
import type { Tx } from '../../persistence/transaction.js';
import { LaddersRepository, type PublishedLadder } from './ladders.repository.js';

/** Where a person stands and which rung they are on the way to. */
export interface PersonTarget {
  /** Rung code today; null without one. */
  readonly rung: string | null;
  /** Null at the top of the ladder. */
  readonly targetRung: string | null;
  /** The target is the next rung, not one that person and manager agreed on. */
  readonly isDefault: boolean;
  /** A second target, on another track; null: none. */
  readonly secondRung: string | null;
  /** Overlays added for this person, by id. */
  readonly overlays: readonly string[];
}

/** Of a person whom nothing is known about. */
export const NO_TARGET: PersonTarget = { rung: null, targetRung: null, isDefault: true, secondRung: null, overlays: [] };

/** Answers which rung a person is on and which one they are assessed for. */
@Injectable()
export class TargetsRepository {
  constructor(private readonly ladders: LaddersRepository) {}

  async targetOf(tx: Tx, organisationId: string, personId: string, today: string): Promise<PersonTarget> {
    const targets = await this.targetsOf(tx, organisationId, [personId], today);
    return targets.get(personId) ?? NO_TARGET;
  }

  /** The same for many people; `published` spares a query where it has been read. */
  async targetsOf(tx: Tx, organisationId: string, personIds: readonly string[], today: string, published?: PublishedLadder): Promise<Map<string, PersonTarget>> {
    const { ladder } = published ?? (await this.ladders.current(tx, organisationId));
    const rows = await tx.query<Row[]>(
      `SELECT p.id, p.target_rung AS agreed, p.second_target_rung AS second, p.overlays,
              (SELECT v.rung FROM person_levels v
                WHERE v.organisation_id = p.organisation_id AND v.person_id = p.id AND v.effective_from <= $3
                ORDER BY v.effective_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1) AS rung
         FROM people p WHERE p.organisation_id = $1 AND p.id = ANY($2)`,
      [organisationId, personIds, today],
    );
    return new Map(rows.map((row) => [row.id, target(ladder, row)]));
  }
}

interface Row {
  readonly id: string;
  readonly rung: string | null;
  readonly agreed: string | null;
  readonly second: string | null;
  readonly overlays: readonly string[];
}

// What the ladder does not have any more is left out; a second target never stands alone.
function target(ladder: Ladder, { rung, agreed, second, overlays }: Row): PersonTarget {
  const chosen = agreed === null ? null : findRung(ladder, agreed);
  const targetRung = (chosen ?? nextRung(ladder, rung))?.id ?? null;
  const secondRung = second === null || targetRung === null || second === targetRung ? null : (findRung(ladder, second)?.id ?? null);
  return { rung, targetRung, isDefault: chosen === null, secondRung, overlays: overlays.filter((id) => ladder.overlays.some((overlay) => overlay.id === id)) };
}

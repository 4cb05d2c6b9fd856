import { Injectable } from '@nestjs/common';
import { findRung, nextRung } from '@nextrung/domain/ladder';
import type { Tx } from '../../persistence/transaction.js';
import { type AssessableLadder, LaddersRepository } from './ladders.repository.js';

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
  async targetsOf(tx: Tx, organisationId: string, personIds: readonly string[], today: string, published?: AssessableLadder): Promise<Map<string, PersonTarget>> {
    const ladder = published ?? (await this.ladders.current(tx, organisationId));
    const places = await this.placesOf(tx, organisationId, personIds, today);
    return new Map([...places].map(([id, place]) => [id, personTarget(ladder, place)]));
  }

  /** What is recorded about where people stand, by person. */
  async placesOf(tx: Tx, organisationId: string, personIds: readonly string[], today: string): Promise<Map<string, RecordedPlace>> {
    const rows = await tx.query<(RecordedPlace & { id: string })[]>(
      `SELECT p.id, p.target_rung AS agreed, p.second_target_rung AS second, p.overlays,
              (SELECT v.rung FROM person_levels v
                WHERE v.organisation_id = p.organisation_id AND v.person_id = p.id AND v.effective_from <= $3
                ORDER BY v.effective_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1) AS rung
         FROM people p WHERE p.organisation_id = $1 AND p.id = ANY($2)`,
      [organisationId, personIds, today],
    );
    return new Map(rows.map(({ id, ...place }) => [id, place]));
  }
}

/** Rung codes and overlays, as they were recorded. */
export interface RecordedPlace {
  readonly rung: string | null;
  readonly agreed: string | null;
  readonly second: string | null;
  readonly overlays: readonly string[];
}

/** Where someone stands on a ladder. What it does not have any more is left out; a second target never stands alone. */
export function personTarget({ ladder, rungMoves }: AssessableLadder, place: RecordedPlace | undefined): PersonTarget {
  if (!place) return NO_TARGET;
  const moved = (code: string | null): string | null => (code !== null && rungMoves?.has(code) ? (rungMoves.get(code) ?? null) : code);
  const rung = rungMoves?.get(place.rung ?? '') ?? place.rung;
  const [agreed, second] = [moved(place.agreed), moved(place.second)];
  const chosen = agreed === null ? null : findRung(ladder, agreed);
  const targetRung = (chosen ?? nextRung(ladder, rung))?.id ?? null;
  const secondRung = second === null || targetRung === null || second === targetRung ? null : (findRung(ladder, second)?.id ?? null);
  return { rung, targetRung, isDefault: chosen === null, secondRung, overlays: place.overlays.filter((id) => ladder.overlays.some((overlay) => overlay.id === id)) };
}

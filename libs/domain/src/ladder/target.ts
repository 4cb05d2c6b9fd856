import type { Indicator, Ladder, RequiredStatus, Rung } from './ladder.js';

/** What readiness is assessed against: one target rung with its gates. */
export interface Target {
  readonly rung: string;
  /** Days of covered work that make a competency sustained; at least 1. */
  readonly sustainDays: number;
  /** Distinct episodes asked for over all competencies; at least 1. */
  readonly minEpisodes: number;
  readonly competencies: readonly TargetCompetency[];
}

export interface TargetCompetency {
  readonly id: string;
  readonly required: RequiredStatus;
  readonly indicators: readonly TargetIndicator[];
}

export interface TargetIndicator {
  readonly id: string;
  readonly must: boolean;
  /** Agreed not to apply to this person: removed before assessing. */
  readonly waived?: boolean;
}

/** The rung with this id, or null. */
export function findRung(ladder: Ladder, rung: string): Rung | null {
  return ladder.rungs.find((candidate) => candidate.id === rung) ?? null;
}

/**
 * The rung above, which is a person's target unless another is agreed. A person without a rung (aspiring) aims at
 * the lowest one. Null at the top, and for a rung that the ladder does not have.
 */
export function nextRung(ladder: Ladder, rung: string | null): Rung | null {
  if (rung === null) return ladder.rungs[0] ?? null;
  const at = ladder.rungs.findIndex((candidate) => candidate.id === rung);
  return at < 0 ? null : (ladder.rungs[at + 1] ?? null);
}

/** The readiness target for promotion to `rung`; null when the ladder does not have it. */
export function targetFor(ladder: Ladder, rung: string): Target | null {
  const found = findRung(ladder, rung);
  if (found === null) return null;
  const sustained = new Set(found.policy.sustained);
  return {
    rung,
    sustainDays: found.policy.sustainDays,
    minEpisodes: found.policy.minEpisodes,
    competencies: ladder.competencies.map((competency) => ({
      id: competency.id,
      required: sustained.has(competency.id) ? 'sustained' : 'demonstrated',
      indicators: indicatorsOf(ladder, rung, competency.id).map(({ id, must }) => ({ id, must })),
    })),
  };
}

/** The indicators of one cell; empty where the ladder has none. */
export function indicatorsOf(ladder: Ladder, rung: string, competency: string): readonly Indicator[] {
  return ladder.cells.find((cell) => cell.rung === rung && cell.competency === competency)?.indicators ?? [];
}

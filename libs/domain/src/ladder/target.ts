import type { Indicator, Ladder, Overlay, RequiredStatus, Rung } from './ladder.js';

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

/** What an organisation asks for at one target rung, where it differs from the ladder. */
export interface RungSettings {
  /** Days of covered work that make a competency sustained; at least 1. */
  readonly sustainDays: number;
  /** Distinct episodes asked for over all competencies; at least 1. */
  readonly minEpisodes: number;
  /** Competency ids that must be sustained; the others must be demonstrated. */
  readonly sustained: readonly string[];
}

/** How a target differs from what the ladder says. */
export interface TargetOptions {
  readonly settings?: RungSettings | null;
  /** Indicator ids agreed not to apply to the person. A must-have is never among those that are left out. */
  readonly waived?: ReadonlySet<string>;
}

/** The readiness target for promotion to `rung`; null when the ladder does not have it. */
export function targetFor(ladder: Ladder, rung: string, { settings, waived = new Set() }: TargetOptions = {}): Target | null {
  const found = findRung(ladder, rung);
  if (found === null) return null;
  const asked = settings ?? found.policy;
  return {
    rung,
    sustainDays: asked.sustainDays,
    minEpisodes: asked.minEpisodes,
    competencies: ladder.competencies.map((competency) => ({
      id: competency.id,
      required: asked.sustained.includes(competency.id) ? 'sustained' : 'demonstrated',
      indicators: asTargetIndicators(indicatorsOf(ladder, rung, competency.id), waived),
    })),
  };
}

/**
 * The target of an overlay on a rung: its skills stand where competencies stand, each to be demonstrated, by the days
 * and episodes that the rung asks for.
 */
export function overlayTargetFor(overlay: Overlay, core: Target, waived: ReadonlySet<string> = new Set()): Target {
  return {
    rung: core.rung,
    sustainDays: core.sustainDays,
    minEpisodes: core.minEpisodes,
    competencies: overlay.skills.map(({ id, indicators }) => ({ id, required: 'demonstrated', indicators: asTargetIndicators(indicators, waived) })),
  };
}

/** The indicators of one cell; empty where the ladder has none. */
export function indicatorsOf(ladder: Ladder, rung: string, competency: string): readonly Indicator[] {
  return ladder.cells.find((cell) => cell.rung === rung && cell.competency === competency)?.indicators ?? [];
}

function asTargetIndicators(indicators: readonly Indicator[], waived: ReadonlySet<string>): TargetIndicator[] {
  return indicators.map(({ id, must }) => ({ id, must, ...(waived.has(id) && !must ? { waived: true } : {}) }));
}

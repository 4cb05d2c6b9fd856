import { reaches } from '../kernel/index.js';
import type { Assessment, IndicatorAssessment } from './assessment.js';
import { gateOf, progressOf, type CompetencyOutcome } from './competency.js';
import { rawIndexOf } from './person.js';
import { readinessPolicy as policy } from './policy.js';
import { competencyItem, type CompetencyItem, type CompetencyRecord, type EvidenceRecord } from './record.js';
import { rangeOf, type Range } from './range.js';
import { attestationOf, isAttested, witnessesOf } from './witnesses.js';
import type { WeighedItem } from './weighing.js';

/** What a change could do at the most. */
export interface Reach {
  readonly gain: number;
  readonly gatesClosed: number;
  readonly makesReady: boolean;
}

// More than all the rounding on the way to a gate, and on from the gates to the index.
const GATE_SLACK = 5e-6;
const INDEX_SLACK = 1e-3;

/**
 * Upper bounds on what replacing one item would do today. A bound looks at the item alone, where a re-run of the model
 * looks at everything beside it: so the re-runs can begin with what promises most, and end when nothing promises more.
 */
export class Ceiling {
  private readonly competencies: readonly CompetencyCeiling[];
  private readonly strongEpisodes: ReadonlySet<string>;

  constructor(private readonly record: EvidenceRecord, private readonly today: Assessment, outcomes: ReadonlyMap<CompetencyRecord, CompetencyOutcome>) {
    this.competencies = record.competencies.flatMap((competency) => {
      const outcome = outcomes.get(competency);
      return outcome === undefined ? [] : [new CompetencyCeiling(record, competency, outcome)];
    });
    this.strongEpisodes = new Set(this.competencies.flatMap(({ outcome }) => [...outcome.strongEpisodes]));
  }

  /** The most that this item could do in the place of the one with its id. */
  with(item: WeighedItem): Reach {
    const { breadth, unmet, rawIndex } = this.today;
    let episodes = breadth.episodes;
    const gates = this.competencies.map((one) => {
      const changed = competencyItem(item, one.competency.indicators);
      if (changed === null) return one.outcome.assessment.gate;
      if (changed.strongMarks.length > 0 && !this.strongEpisodes.has(item.episode)) episodes = breadth.episodes + 1;
      return one.with(changed);
    });
    gates.push(Math.min(1, episodes / this.record.minEpisodes));
    const left = gates.filter((gate) => !reaches(gate, 1)).length;
    return { gain: rawIndexOf(gates) - rawIndex + INDEX_SLACK, gatesClosed: unmet.length - left, makesReady: left === 0 };
  }
}

class CompetencyCeiling {
  private ranges: ReadonlyMap<string, Range> | null = null;

  constructor(private readonly record: EvidenceRecord, readonly competency: CompetencyRecord, readonly outcome: CompetencyOutcome) {}

  with(item: CompetencyItem): number {
    const { assessment } = this.outcome;
    if (assessment.met) return 1;
    const indicators = assessment.indicators.map((indicator) => this.reachable(indicator, item));
    const gate = gateOf(this.competency, {
      progress: progressOf(indicators),
      contested: indicators.some(({ contested }) => contested),
      ...this.behind(item),
    });
    return Math.min(1, gate + GATE_SLACK);
  }

  private reachable(indicator: IndicatorAssessment, item: CompetencyItem): IndicatorAssessment {
    this.ranges ??= new Map(this.competency.indicators.map(({ id }) => [id, rangeOf(this.record, this.competency, id)]));
    const mark = item.marks.get(indicator.id);
    const range = this.ranges.get(indicator.id);
    if (mark === undefined || range === undefined) return indicator;
    // The item adds at most one episode of strong work, which takes at most half of what speaks against the indicator.
    const counter = mark.grade === 'A' ? indicator.counter * policy.laterEpisodeFactor - GATE_SLACK : indicator.counter;
    const score = Math.max(indicator.score, range.supportWith(item, mark) * Math.min(1, 1 - counter)) + GATE_SLACK;
    return { ...indicator, score, contested: reaches(counter, policy.contestedFrom) };
  }

  // What asks for time, episodes and people; it only matters for strong work.
  private behind(item: CompetencyItem): { coverage: number; episodes: number; attestation: number } {
    const { assessment, strongEpisodes, witnesses } = this.outcome;
    const strong = item.strongMarks.length > 0;
    const isNewEpisode = strong && !strongEpisodes.has(item.episode);
    const wasStrong = this.competency.items.some((one) => one.id === item.id && one.strongMarks.length > 0);
    return {
      coverage: (assessment.coverageDays + (strong && !wasStrong ? policy.itemCover.most : 0)) / this.record.sustainDays,
      episodes: assessment.episodes + (isNewEpisode ? 1 : 0),
      attestation: strong ? this.attestationWith(item) : attestationOf(witnesses, this.record.managerId),
    };
  }

  private attestationWith(item: CompetencyItem): number {
    const { witnesses } = this.outcome;
    const now = attestationOf(witnesses, this.record.managerId);
    if (isAttested(now)) return now;
    const own = witnessesOf([item]);
    const together = { verifiers: witnesses.verifiers.union(own.verifiers), attesters: witnesses.attesters.union(own.attesters) };
    return attestationOf(together, this.record.managerId);
  }
}

import { byText, round6 } from '../kernel/index.js';
import type { TargetIndicator } from '../ladder/index.js';
import type { CountedItem, Grade, IndicatorState } from './assessment.js';
import { assessIndicator, type Objection } from './indicator.js';
import type { EvidenceInput, ReadinessInput } from './input.js';
import { readinessPolicy as policy } from './policy.js';
import type { Entry } from './recency.js';
import { counting, type EvidenceRecord } from './record.js';
import type { ItemTrace, TraceVoice } from './trace.js';
import { reliabilityOf, voicesOf, type Voice } from './voices.js';
import { claimOf, judge } from './weighing.js';

/** What is known of an indicator before its items are explained. */
export interface IndicatorFacts {
  readonly input: ReadinessInput;
  readonly record: EvidenceRecord;
  readonly indicator: TargetIndicator;
  /** Every item of some value that names it. */
  readonly entries: readonly Entry[];
  readonly objections: readonly Objection[];
  readonly counted: readonly CountedItem[];
  readonly support: number;
  readonly state: IndicatorState;
}

/** The trace of every item of some value for one indicator. */
export function explainItems(facts: IndicatorFacts): ItemTrace[] {
  const entries = new Map(facts.entries.map((entry) => [entry.evidenceId, entry]));
  return counting(facts.input, facts.input.asOf).evidence.flatMap((item) => {
    const entry = entries.get(item.id);
    return entry === undefined ? [] : [itemTrace(item, entry, facts)];
  });
}

function itemTrace(item: EvidenceInput, entry: Entry, facts: IndicatorFacts): ItemTrace {
  const { input, record, indicator, entries, objections } = facts;
  const voices = voicesOf(item, input.subjectId, input.asOf);
  const { raters, attainment, believed, credibility, quality } = judge(item, indicator.id, voices);
  const ageDays = record.calendar.activeDays(entry.endDay, record.today);
  const counted = facts.counted.some(({ evidenceId }) => evidenceId === item.id);
  const without = assessIndicator(indicator, entries.filter((one) => one !== entry), objections);
  return {
    evidenceId: item.id,
    episode: item.episode,
    voices: tracedVoices(item, indicator.id, raters, voices.peers, input.subjectId),
    attainment: round6(attainment),
    credibility: round6(credibility),
    believed: round6(believed),
    heldDown: believed > credibility,
    impact: item.impact,
    impactFactor: policy.impact[item.impact],
    quality,
    ageDays,
    leaveDays: record.today - entry.endDay - ageDays,
    recency: round6(entry.recency),
    value: entry.value,
    grade: entry.grade,
    counted,
    strongerItem: counted ? null : strongerThan(entry, entries),
    added: Math.max(0, round6(facts.support - without.support)),
    decisive: facts.state === 'demonstrated' && without.state !== 'demonstrated',
  };
}

function tracedVoices(item: EvidenceInput, indicator: string, raters: readonly Voice[], peers: readonly string[], subjectId: string): TraceVoice[] {
  const { reliability } = policy;
  return [
    { kind: 'self', personId: subjectId, level: claimOf(item, indicator), rho: reliability.self },
    ...(item.hasLink ? [{ kind: 'link', personId: null, level: null, rho: reliability.link } as const] : []),
    ...raters.map(({ raterId, role, level }) => ({ kind: role, personId: raterId, level, rho: reliabilityOf(role) })),
    ...peers
      .filter((peer) => !raters.some(({ raterId }) => raterId === peer))
      .map((peer) => ({ kind: 'peer', personId: peer, level: null, rho: reliability.peer }) as const),
  ];
}

const order: Readonly<Record<Grade, number>> = { A: 0, B: 1, C: 2 };

// The one of the episode that is taken where this one would have been: of the same grade or a better one.
function strongerThan(entry: Entry, entries: readonly Entry[]): string | null {
  const rivals = entries
    .filter((one) => one !== entry && one.episode === entry.episode && order[one.grade] <= order[entry.grade])
    .sort((a, b) => b.value - a.value || byText(a.evidenceId, b.evidenceId));
  return rivals[0]?.evidenceId ?? null;
}

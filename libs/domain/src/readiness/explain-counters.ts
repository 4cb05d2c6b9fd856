import { round6 } from '../kernel/index.js';
import { faded, laterStrongEpisodes } from './indicator.js';
import type { ReadinessInput } from './input.js';
import { readinessPolicy as policy } from './policy.js';
import { recencyAt, type Entry } from './recency.js';
import { counting, type EvidenceRecord } from './record.js';
import type { CounterTrace } from './trace.js';
import { voicesOf } from './voices.js';
import { counterCredibility, endDayOf } from './weighing.js';

/** The trace of every counter-observation that names the indicator, by id. */
export function explainCounters(input: ReadinessInput, record: EvidenceRecord, indicator: string, entries: readonly Entry[]): CounterTrace[] {
  return counting(input, input.asOf)
    .counterObservations.filter((counter) => counter.indicators.includes(indicator))
    .map((counter) => {
      const credibility = counterCredibility(counter, indicator, voicesOf(counter, input.subjectId, input.asOf)) ?? 0;
      const endDay = endDayOf(counter, input.asOf);
      const recency = recencyAt(record.calendar.activeDays(endDay, record.today));
      const severityFactor = policy.severity[counter.severity];
      const objection = { id: counter.id, episode: counter.episode, endDay, weight: credibility * severityFactor * recency };
      return {
        id: counter.id,
        episode: counter.episode,
        credibility: round6(credibility),
        severity: counter.severity,
        severityFactor,
        recency: round6(recency),
        laterStrongEpisodes: laterStrongEpisodes(objection, entries),
        weight: round6(faded(objection, entries).weight),
      };
    });
}

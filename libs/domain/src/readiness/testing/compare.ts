import type { Assessment, CompetencyStatus } from '../assessment.js';

const statuses: readonly CompetencyStatus[] = ['no_evidence', 'emerging', 'demonstrated', 'sustained'];

/** The places in which `after` is lower than `before`: scores, statuses, gates, index, confidence; empty when nowhere. */
export function lowered(before: Assessment, after: Assessment): string[] {
  const falls = new Map<string, readonly [number, number]>([
    ['index', [before.index, after.index]],
    ['rawIndex', [before.rawIndex, after.rawIndex]],
    ['confidence', [before.confidence, after.confidence]],
    ['breadth', [before.breadth.gate, after.breadth.gate]],
  ]);
  before.competencies.forEach((competency, at) => {
    const then = after.competencies[at];
    if (then === undefined) return;
    falls.set(`${competency.id} gate`, [competency.gate, then.gate]);
    falls.set(`${competency.id} progress`, [competency.progress, then.progress]);
    falls.set(`${competency.id} confidence`, [competency.confidence, then.confidence]);
    falls.set(`${competency.id} status`, [statuses.indexOf(competency.status), statuses.indexOf(then.status)]);
    competency.indicators.forEach((indicator, one) => {
      falls.set(`${indicator.id} score`, [indicator.score, then.indicators[one]?.score ?? -1]);
    });
  });
  return [...falls]
    .filter(([, [was, is]]) => is < was - 1e-9)
    .map(([what, [was, is]]) => `${what}: ${String(was)} → ${String(is)}`);
}

/** Score by indicator id. */
export function scoresOf({ competencies }: Assessment): Record<string, number> {
  return Object.fromEntries(competencies.flatMap(({ indicators }) => indicators.map(({ id, score }) => [id, score])));
}

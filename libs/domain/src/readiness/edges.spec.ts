import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../kernel/index.js';
import { assess } from './assess.js';
import type { Assessment } from './assessment.js';
import { explainIndicator } from './explain.js';
import { forecast } from './forecast.js';
import { openGaps } from './gaps.js';
import { possibleHypotheses } from './hypotheses.js';
import type { CounterObservationInput, EvidenceInput, ReadinessInput } from './input.js';
import { nextSteps } from './next-steps.js';
import { standingsOf } from './standing.js';
import { anyInput, counterObservation, evidence, indicatorsOf, settled, today } from './testing/arbitrary.js';
import { workedExamples } from './testing/examples.js';
import { runs } from './testing/runs.js';

function example(name: string): ReadinessInput {
  const found = workedExamples.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found.input;
}

const ready = example('all four competencies');

function expectFinite(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(expectFinite);
}

describe('no line manager', () => {
  const orphan = { ...ready, managerId: null };

  it('takes nothing from ratings that a former manager gave', () => {
    expect(assess(orphan)).toEqual(assess(ready));
  });

  it('offers nobody’s verification, and lets an other rate the imagined work', () => {
    for (const { input } of workedExamples) {
      const steps = nextSteps({ ...input, managerId: null });
      expect(steps.map(({ action }) => action)).not.toContain('verify');
      expect(possibleHypotheses({ ...input, managerId: null }).flatMap(({ kinds }) => kinds)).not.toContain('verify');
    }
    expect(nextSteps({ ...example('nothing logged'), managerId: null }).map(({ action }) => action)).toEqual(['new_evidence', 'new_evidence', 'new_evidence', 'new_evidence']);
  });
});

describe('no competencies', () => {
  const bare = (input: ReadinessInput): ReadinessInput => ({ ...input, target: { ...input.target, competencies: input.target.competencies.map((one) => ({ ...one, indicators: [] })) } });

  it('leaves all of them out, names them, and never calls a person ready', () => {
    const assessment = assess(bare(ready));
    expect(assessment).toMatchObject({ index: 0, rawIndex: 0, state: 'building', confidence: 0, unmet: ['breadth'], competencies: [], leftOut: ['strategy', 'communication', 'data', 'leadership'] });
    expect(nextSteps(bare(ready))).toEqual([]);
    expectFinite(forecast(bare(ready)));
    expect([standingsOf(bare(ready)), openGaps(assessment, bare(ready)), possibleHypotheses(bare(ready)), explainIndicator(bare(ready), 'S1')]).toEqual([[], [], [], null]);
  });

  it('is the same for a target without any', () => {
    const none = { ...ready, target: { ...ready.target, competencies: [] } };
    const { leftOut: _, ...rest } = assess(bare(ready));
    expect(assess(none)).toEqual(rest);
  });
});

describe('a thousand items', () => {
  const [strong] = example('one strong item').evidence;
  if (strong === undefined) throw new Error('no item');
  const many = (of: (at: number) => Partial<EvidenceInput>): ReadinessInput => ({
    ...example('one strong item'),
    evidence: Array.from({ length: 1_000 }, (_, at) => ({ ...strong, id: `e${String(at).padStart(4, '0')}`, ...of(at) })),
  });
  const shown = (assessment: Assessment, id: string) => assessment.competencies.flatMap(({ indicators }) => indicators).find((one) => one.id === id);

  it('of one episode count as one', () => {
    const assessment = assess(many(() => ({ episode: 'one' })));
    expect(shown(assessment, 'S1')).toEqual({ ...shown(assess(many((at) => (at === 0 ? {} : { indicators: [] }))), 'S1'), counted: [expect.objectContaining({ evidenceId: 'e0000' })] });
    expect(assessment.breadth.episodes).toBe(1);
  });

  it('that nobody rated stay at the lowest ceiling', () => {
    const assessment = assess(many((at) => ({ episode: `p${String(at)}`, ratings: [] })));
    expect(shown(assessment, 'S1')).toMatchObject({ support: 0.3, score: 0.3, state: 'emerging' });
    expect(shown(assessment, 'S1')?.counted).toHaveLength(1_000);
  });

  it('that are strong come to one, and leave the other gates as they were', () => {
    const assessment = assess(many((at) => ({ episode: `p${String(at)}` })));
    expect(shown(assessment, 'S1')).toMatchObject({ support: 1, score: 1, state: 'demonstrated' });
    expect(assessment.index).toBeLessThanOrEqual(40);
  });
});

describe('ratings by the subject alone', () => {
  it('leave everything where no rating would', () => {
    const own = <Item extends EvidenceInput | CounterObservationInput>(item: Item): Item => ({
      ...item,
      ratings: item.ratings.map((rating) => ({ ...rating, raterId: ready.subjectId })),
      corroborations: item.corroborations.map((one) => ({ ...one, raterId: ready.subjectId })),
    });
    const silent = (item: EvidenceInput): EvidenceInput => ({ ...item, ratings: [], corroborations: [] });
    const alone = { ...ready, evidence: ready.evidence.map(own) };
    const assessment = assess(alone);
    expect(assessment).toEqual(assess({ ...ready, evidence: ready.evidence.map(silent) }));
    expect(assessment).toMatchObject({ confidence: 0, breadth: { episodes: 0 } });
    expect(assessment.competencies.every(({ status, verifiers, attesters }) => status === 'emerging' && verifiers === 0 && attesters === 0)).toBe(true);
    expect(openGaps(assessment, alone).every(({ kind }) => kind === 'not_shown')).toBe(true);
  });
});

describe('a leave over everything', () => {
  const away = (input: ReadinessInput): ReadinessInput => ({ ...input, leaves: [{ from: '2000-01-01', to: '2040-12-31' }] });

  it('lets nothing age, and covers nothing', () => {
    const assessment = assess(away(ready));
    expect(assessment.competencies.every(({ coverageDays }) => coverageDays === 0)).toBe(true);
    expect(assessment.competencies.flatMap(({ indicators }) => indicators.flatMap(({ counted }) => counted)).every(({ recency }) => recency === 1)).toBe(true);
    expect(assessment.competencies.every(({ freshness }) => freshness === 'fresh')).toBe(true);
    expect(assessment.competencies.filter(({ required }) => required === 'sustained').every(({ met }) => !met)).toBe(true);
    expect(assessment.competencies.filter(({ required }) => required === 'demonstrated').every(({ met }) => met)).toBe(true);
  });

  it('breaks nothing, whatever was recorded', () => {
    fc.assert(fc.property(anyInput.map(away), (input) => {
      const assessment = assess(input);
      expectFinite([assessment, forecast(input), nextSteps(input), standingsOf(input)]);
      expect(assessment.competencies.every(({ coverageDays }) => coverageDays === 0)).toBe(true);
    }), { numRuns: Math.ceil(runs / 4) });
  });

  it('leaves no history to forecast from, since no active day has passed', () => {
    const { kind } = forecast(away(example('a growing case')));
    expect(kind).toBe('not_enough_history');
  });
});

describe('what is dated later', () => {
  it('changes nothing: items, ratings, confirmations and counter-observations', () => {
    const more = anyInput.map(settled).chain((input) => {
      const known = indicatorsOf(input.target);
      return fc.record({ input: fc.constant(input), item: evidence('later', known), counter: counterObservation('later-counter', known), days: fc.integer({ min: 1, max: 400 }) });
    });
    fc.assert(fc.property(more, ({ input, item, counter, days }) => {
      const on = addDays(today, days);
      const word = { raterId: 'someone new', on };
      const spoken = input.evidence.map((one) => ({
        ...one,
        ratings: [...one.ratings, ...one.indicators.map((indicator) => ({ ...word, role: 'other' as const, indicator, level: 'not_shown' as const }))],
        corroborations: [...one.corroborations, word],
      }));
      const later: ReadinessInput = {
        ...input,
        evidence: [...spoken, { ...item, loggedOn: on }],
        counterObservations: [...input.counterObservations, { ...counter, loggedOn: on }],
      };
      expect(assess(later)).toEqual(assess(input));
      expect(nextSteps(later)).toEqual(nextSteps(input));
      expect(forecast(later)).toEqual(forecast(input));
      expect(standingsOf(later)).toEqual(standingsOf(input));
    }), { numRuns: Math.ceil(runs / 2) });
  });
});

describe('a leave that is planned', () => {
  it('changes nothing today, and puts off the day on which a gate lapses by its days', () => {
    const planned = { ...ready, leaves: [...ready.leaves, { from: addDays(ready.asOf, 1), to: addDays(ready.asOf, 30) }] };
    const later = (day: string | null): string | null => (day === null ? null : addDays(day, 30));
    const before = assess(ready);
    expect(assess(planned)).toEqual({
      ...before,
      competencies: before.competencies.map((competency) => ({ ...competency, lapsesOn: later(competency.lapsesOn) })),
    });
    expect(before.competencies.some(({ lapsesOn }) => lapsesOn !== null)).toBe(true);
  });
});

describe('a day before any evidence', () => {
  const before = { ...ready, asOf: '2019-01-01' };

  it('is as if nothing had been logged', () => {
    const assessment = assess(before);
    expect(assessment).toEqual(assess({ ...before, evidence: [], counterObservations: [], leaves: [] }));
    expect(assessment).toMatchObject({ index: 0, rawIndex: 0, state: 'no_evidence', confidence: 0, breadth: { episodes: 0 } });
    expect(forecast(before)).toEqual({ kind: 'not_enough_history' });
    expect(possibleHypotheses(before)).toEqual([]);
    expect(openGaps(assessment, before).every(({ kind }) => kind === 'not_shown')).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess } from './assess.js';
import type { Assessment, CompetencyAssessment, IndicatorAssessment } from './assessment.js';
import { forecast, type Forecast } from './forecast.js';
import { nextSteps, type NextStep } from './next-steps.js';
import { everyInput } from './testing/arbitrary.js';

/** One generated input, and what comes of it. */
interface Sample {
  readonly assessment: Assessment;
  readonly steps: readonly NextStep[];
  readonly forecast: Forecast;
}

const samples: readonly Sample[] = fc.sample(everyInput, { numRuns: 2000, seed: 7 }).map((input) => ({ assessment: assess(input), steps: nextSteps(input), forecast: forecast(input) }));
const some = (holds: (one: CompetencyAssessment) => boolean) => ({ assessment }: Sample): boolean => assessment.competencies.some(holds);
const indicator = (holds: (one: IndicatorAssessment) => boolean) => some(({ indicators }) => indicators.some(holds));

/** A property that is only tried where nothing happens proves nothing. */
const regions: Readonly<Record<string, (sample: Sample) => boolean>> = {
  'a ready person': ({ assessment }) => assessment.state === 'ready',
  'a close person': ({ assessment }) => assessment.state === 'close',
  'a building person': ({ assessment }) => assessment.state === 'building',
  'a person without evidence': ({ assessment }) => assessment.state === 'no_evidence',
  'a sustained competency that was asked for': some(({ status, required }) => status === 'sustained' && required === 'sustained'),
  'a demonstrated competency that is to be sustained': some(({ status, required }) => status === 'demonstrated' && required === 'sustained'),
  'an emerging competency': some(({ status }) => status === 'emerging'),
  'a contested competency': some(({ contested }) => contested),
  'a contested indicator that would be demonstrated': indicator(({ contested, state }) => contested && state === 'demonstrated'),
  'counter-evidence too small to contest': indicator(({ counter, contested }) => counter > 0 && !contested),
  'stale work': some(({ freshness }) => freshness === 'stale'),
  'work that is going stale': some(({ freshness }) => freshness === 'going_stale'),
  'a competency met by waiver': some(({ byWaiver }) => byWaiver === true),
  'a gate that lapses': some(({ lapsesOn }) => lapsesOn !== null),
  'breadth that is missing': ({ assessment }) => assessment.unmet.includes('breadth'),
  'faded work': indicator(({ counted }) => counted.some(({ recency }) => recency < 1)),
  'moderate work without strong work': indicator(({ counted }) => counted.some(({ grade }) => grade === 'B') && counted.every(({ grade }) => grade !== 'A')),
  'several grades together': indicator(({ counted }) => new Set(counted.map(({ grade }) => grade)).size === 3),
  'a step that makes ready': ({ steps }) => steps.some(({ makesReady }) => makesReady),
  'a step that closes a gate': ({ steps }) => steps.some(({ gatesClosed }) => gatesClosed > 0),
  ...Object.fromEntries((['verify', 'corroborate', 'link', 'measure', 'new_evidence', 'keep_operating'] as const).map((action) => [
    `a step to ${action}`,
    ({ steps }: Sample) => steps.some((step) => step.action === action),
  ])),
  ...Object.fromEntries((['ready', 'not_enough_history', 'stalled', 'over_two_years', 'eta'] as const).map((kind) => [
    `a forecast of ${kind}`,
    (sample: Sample) => sample.forecast.kind === kind,
  ])),
};

describe('generated inputs', () => {
  it.each(Object.entries(regions))('reach %s', (_, isThere) => {
    expect(samples.filter(isThere).length / samples.length).toBeGreaterThan(0);
  });
});

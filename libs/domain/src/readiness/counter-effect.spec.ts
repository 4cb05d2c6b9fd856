import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess } from './assess.js';
import { counterEffect } from './counter-effect.js';
import { anyInput, settled } from './testing/arbitrary.js';
import { runs } from './testing/runs.js';
import type { ReadinessInput } from './input.js';
import { counterEffectWords } from './words/index.js';

const on = '2026-09-01';
const input: ReadinessInput = {
  asOf: '2026-09-27', subjectId: 'pm', managerId: 'mgr', leaves: [],
  target: { rung: 'SPM', sustainDays: 180, minEpisodes: 1, competencies: [{ id: 'strategy', required: 'demonstrated', indicators: [{ id: 'S1', must: true }] }] },
  evidence: [{
    id: 'a', episode: 'a', indicators: ['S1'], selfClaims: {}, startedOn: on, endedOn: on, loggedOn: on, hasLink: true, impact: 'attributed',
    ratings: [{ raterId: 'mgr', role: 'manager', indicator: 'S1', level: 'meets', on }], corroborations: [],
  }],
  counterObservations: [{
    id: 'c', episode: 'c', indicators: ['S1', 'X9'], startedOn: on, endedOn: on, loggedOn: on, hasLink: false, severity: 'serious',
    ratings: [{ raterId: 'skip', role: 'other', indicator: 'S1', level: 'not_shown', on }], corroborations: [],
  }],
};

describe('the effect of a counter-observation', () => {
  it('is told in words and numbers, with what clears it', () => {
    const effect = counterEffect(input, 'c');
    expect(effect).toEqual({
      now: { index: 72, rawIndex: expect.any(Number) }, without: { index: 100, rawIndex: 100 },
      indicators: [{ id: 'S1', now: { score: 0.3817, state: 'emerging', contested: true }, without: { score: 0.694, state: 'demonstrated', contested: false }, clear: 1 }],
    });
    expect(effect && counterEffectWords(effect, false)).toEqual([
      'S1 stands at 0.38 of 1, emerging, contested. Without it: 0.69 of 1, demonstrated.',
      'What clears it: the person’s answer, or one later strong episode on S1.',
      'The index is 72. Without it: 100.',
    ]);
    expect(effect && counterEffectWords(effect, true)[1]).toBe('It is answered. One later strong episode on S1 clears the number.');
  });

  it('keeps an indicator’s numbers back where it must, and says so where the target does not ask', () => {
    const effect = counterEffect(input, 'c');
    expect(effect && counterEffectWords(effect, false, () => false)).toEqual(['What clears it: the person’s answer, or one later strong episode on S1.', 'The index is 72. Without it: 100.']);
    const elsewhere = counterEffect({ ...input, counterObservations: input.counterObservations.map((one) => ({ ...one, indicators: ['X9'] })) }, 'c');
    expect(elsewhere && counterEffectWords(elsewhere, false)).toEqual(['The target rung does not ask for this indicator, so it changes nothing there.']);
    expect(counterEffect(input, 'another')).toBeNull();
  });

  it('never shows that less would be recorded without it, and equals the assessment of the day', () => {
    fc.assert(
      fc.property(anyInput.map(settled).filter(({ counterObservations }) => counterObservations.length > 0), (any) => {
        const today = assess(any, { lapseDates: false });
        for (const { id } of any.counterObservations) {
          const effect = counterEffect(any, id);
          expect(effect?.now.rawIndex).toBe(today.rawIndex);
          expect((effect?.without.rawIndex ?? -1) + 1e-6).toBeGreaterThanOrEqual(today.rawIndex);
          for (const { now, without } of effect?.indicators ?? []) expect(without.score + 1e-9).toBeGreaterThanOrEqual(now.score);
        }
      }),
      { numRuns: runs / 5 },
    );
  });
});

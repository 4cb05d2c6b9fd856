import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess } from './assess.js';
import { gapKind, openGaps, type OpenGap } from './gaps.js';
import type { Level } from '../evidence/index.js';
import type { ReadinessInput } from './input.js';
import { anyInput } from './testing/arbitrary.js';
import { workedExamples } from './testing/examples.js';
import { runs } from './testing/runs.js';

const gapsOf = (input: ReadinessInput): OpenGap[] => openGaps(assess(input, { lapseDates: false }), input);

function example(name: string): ReadinessInput {
  const found = workedExamples.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found.input;
}

describe('gaps', () => {
  it('are of skill where the bar was seen and not reached', () => {
    expect(gapKind({ counter: 0 }, { ratedLevels: ['meets', 'partial'] })).toBe('skill');
    expect(gapKind({ counter: 0 }, { ratedLevels: ['not_shown'] })).toBe('skill');
    expect(gapKind({ counter: 0.1 }, { ratedLevels: [] })).toBe('skill');
    expect(gapKind({ counter: 0 }, { ratedLevels: ['meets', 'exceeds'] })).toBe('not_shown');
    expect(gapKind({ counter: 0 }, { ratedLevels: [] })).toBe('not_shown');
  });

  it('are every open indicator of an unmet competency, in the order of the target', () => {
    fc.assert(fc.property(anyInput, (input) => {
      const assessment = assess(input, { lapseDates: false });
      const open = assessment.competencies.flatMap(({ met, indicators }) => (met ? [] : indicators.filter(({ state }) => state !== 'demonstrated')));
      expect(openGaps(assessment, input).map(({ indicator, must }) => [indicator, must])).toEqual(open.map(({ id, must }) => [id, must]));
    }), { numRuns: runs });
  });

  it('are none where every gate is met, and all not shown where nothing is logged', () => {
    expect(gapsOf(example('all four competencies'))).toEqual([]);
    const nothing = gapsOf(example('nothing logged'));
    expect(nothing).toHaveLength(16);
    expect(nothing.every(({ kind }) => kind === 'not_shown')).toBe(true);
    expect(nothing[0]).toEqual({ competency: 'strategy', indicator: 'S1', must: true, kind: 'not_shown' });
  });

  it('take the latest rating of each rater, and no word of the subject or of tomorrow', () => {
    const input = example('one strong item');
    const [item] = input.evidence;
    if (item === undefined) throw new Error('no item');
    const level = (raterId: string, on: string, said: Level) => ({ raterId, role: 'other', indicator: 'S2', level: said, on }) as const;
    const kindWith = (...ratings: ReturnType<typeof level>[]) =>
      gapsOf({ ...input, evidence: [{ ...item, indicators: ['S2'], impact: 'shipped', ratings }] }).find(({ indicator }) => indicator === 'S2')?.kind;
    expect(kindWith(level('skip', '2026-09-20', 'partial'))).toBe('skill');
    expect(kindWith(level('skip', '2026-09-20', 'partial'), level('skip', '2026-09-21', 'meets'))).toBe('not_shown');
    expect(kindWith(level(input.subjectId, '2026-09-20', 'partial'))).toBe('not_shown');
    expect(kindWith(level('skip', '2027-01-01', 'partial'))).toBe('not_shown');
  });

  it('are of a kind that no claim of the person changes', () => {
    const claim = fc.constantFrom<Level | null>('not_shown', 'partial', 'meets', 'exceeds', null);
    fc.assert(fc.property(anyInput, claim, (input, claimed) => {
      const evidence = input.evidence.map((item) => ({ ...item, selfClaims: claimed === null ? {} : Object.fromEntries(item.indicators.map((id) => [id, claimed])) }));
      const kinds = new Map(gapsOf(input).map(({ indicator, kind }) => [indicator, kind]));
      for (const { indicator, kind } of gapsOf({ ...input, evidence })) expect(kind).toBe(kinds.get(indicator) ?? kind);
    }), { numRuns: runs });
  });
});

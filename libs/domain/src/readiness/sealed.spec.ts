import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimsSealedFor, type ViewerRelation } from '../evidence/index.js';
import { assess } from './assess.js';
import type { EvidenceInput, ReadinessInput } from './input.js';
import { nextSteps } from './next-steps.js';
import { claimsCount, withoutClaims } from './sealed.js';
import { everyInput, manager, settled } from './testing/arbitrary.js';
import { check } from './testing/check.js';

/** What can be recorded: no word is still to come, and nobody rates their own work. */
const recorded = everyInput.map(settled).chain((input) =>
  fc.tuple(...input.evidence.map(answered(input))).map((evidence): ReadinessInput => ({ ...input, evidence })),
);

/** The item with a claim on every indicator; often rated throughout by the manager. */
function answered({ subjectId, asOf }: ReadinessInput): (item: EvidenceInput) => fc.Arbitrary<EvidenceInput> {
  const level = fc.constantFrom('not_shown' as const, 'partial' as const, 'meets' as const);
  return (item) => fc.record({ claims: fc.array(level, { minLength: 4, maxLength: 4 }), levels: fc.option(fc.array(level, { minLength: 4, maxLength: 4 })) }).map(({ claims, levels }) => ({
    ...item,
    selfClaims: Object.fromEntries(item.indicators.map((indicator, at) => [indicator, claims[at] ?? 'meets'])),
    ratings: [
      ...item.ratings.filter(({ raterId }) => raterId !== subjectId),
      ...(levels === null ? [] : item.indicators.map((indicator, at) => ({ raterId: manager, role: 'manager' as const, indicator, level: levels[at] ?? 'meets', on: asOf }))),
    ],
  }));
}

const sealedFor = (input: ReadinessInput, relation: ViewerRelation): Set<string> =>
  new Set(input.evidence.filter((item) => claimsSealedFor({ personId: manager, relation }, item)).map(({ id }) => id));

const everyId = (input: ReadinessInput): Set<string> => new Set(input.evidence.map(({ id }) => id));

describe('an assessment with sealed claims', () => {
  it.each(['direct_manager', 'manager_above'] as const)('is for a %s what it is without any claim', (relation) => {
    check(fc.property(recorded, (input) => {
      const theirs = withoutClaims(input, sealedFor(input, relation));
      const none = withoutClaims(input, everyId(input));
      expect(assess(theirs)).toEqual(assess(none));
      expect(nextSteps(theirs)).toEqual(nextSteps(none));
    }));
  });

  it('is the same with every claim where no claim counts', () => {
    check(fc.property(recorded, (input) => {
      const none = withoutClaims(input, everyId(input));
      expect(claimsCount(none)).toBe(false);
      if (!claimsCount(input)) expect(assess(input)).toEqual(assess(none));
      const rated = { ...input, evidence: input.evidence.filter((item) => sealedFor({ ...input, evidence: [item] }, 'direct_manager').size === 0) };
      expect(claimsCount(rated)).toBe(false);
    }));
  });

  it('may differ where one claim counts', () => {
    const differs = fc.sample(recorded, { numRuns: 200, seed: 5 }).filter((input) => {
      const changed = JSON.stringify(assess(input)) !== JSON.stringify(assess(withoutClaims(input, everyId(input))));
      return changed && claimsCount(input);
    });
    expect(differs.length).toBeGreaterThan(20);
  });

  it('is tried on records of which some items are sealed and some are not', () => {
    const mixed = fc.sample(recorded, { numRuns: 100, seed: 3 }).filter((input) => {
      const sealed = sealedFor(input, 'direct_manager').size;
      return sealed > 0 && sealed < input.evidence.length;
    });
    expect(mixed.length).toBeGreaterThan(20);
  });

  it('takes the claims of the named items only', () => {
    const [input] = fc.sample(recorded.filter(({ evidence }) => evidence.length > 1), { numRuns: 1, seed: 1 });
    const [first, ...others] = input?.evidence ?? [];
    expect(input && first && withoutClaims(input, new Set([first.id])).evidence).toEqual([{ ...first, selfClaims: {} }, ...others]);
  });
});

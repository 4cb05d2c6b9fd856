import { describe, expect, it } from '@jest/globals';

import { readinessPolicy } from './policy.js';
import { policyConstants, policyReasons, policyValue } from './policy-reasons.js';

/** Paths of the numbers in the policy, found without the types. */
function pathsOf(tree: object, before = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value === 'number') return [before + key];
    return typeof value === 'object' && value !== null ? pathsOf(value, `${before}${key}.`) : [];
  });
}

describe('reasons of the constants', () => {
  it('are there for every constant, in the order of the policy, and for nothing else', () => {
    expect(policyConstants).toEqual(pathsOf(readinessPolicy));
  });

  it('say what, in which unit, and why', () => {
    for (const { name, unit, reason, source = 'ours' } of Object.values(policyReasons)) {
      expect([name, unit, reason, source].every((text) => text.trim() !== '')).toBe(true);
      expect(reason).toMatch(/\.$/);
    }
  });

  it('find the value of a constant at any depth', () => {
    expect([policyValue('closeFrom'), policyValue('reliability.peer')]).toEqual([readinessPolicy.closeFrom, readinessPolicy.reliability.peer]);
    expect(policyConstants.every((constant) => Number.isFinite(policyValue(constant)))).toBe(true);
  });
});

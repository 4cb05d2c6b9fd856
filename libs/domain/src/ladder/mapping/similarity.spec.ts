import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aText } from '../testing/arbitrary.js';
import { Likeness } from './similarity.js';

const aSentence = fc.array(fc.constantFrom('writes', 'written', 'a', 'roadmap', 'roadmaps', 'that', 'the', 'team', 'follows'), { maxLength: 8 }).map((words) => words.join(' '));

describe('likeness', () => {
  it('lies between nothing in common and the same words, the same both ways', () => {
    const likeness = new Likeness();
    fc.assert(fc.property(fc.oneof(aText, aSentence), fc.oneof(aText, aSentence), (one, other) => {
      const alike = likeness.between(one, other);
      expect(alike).toBe(likeness.between(other, one));
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
    }));
    expect(likeness.between('Writes a roadmap.', 'writes  a ROADMAP')).toBe(1);
    expect(likeness.between('!!', '!!')).toBe(0);
  });

  it('is not changed by the shortcut for texts that cannot be alike', () => {
    const likeness = new Likeness();
    fc.assert(fc.property(aSentence, aSentence, fc.double({ min: 0.01, max: 1, noNaN: true }), (one, other, least) => {
      const alike = likeness.between(one, other);
      expect(likeness.between(one, other, least)).toBe(alike < least ? 0 : alike);
    }), { numRuns: 500 });
  });

  it('knows a part from a whole', () => {
    const likeness = new Likeness();
    expect(likeness.containedIn('writes a roadmap', 'The team follows; writes a roadmap')).toBe(1);
    expect(likeness.containedIn('The team follows; writes a roadmap', 'writes a roadmap')).toBeLessThan(0.6);
  });
});

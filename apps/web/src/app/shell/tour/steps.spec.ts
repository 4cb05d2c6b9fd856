import { describe, expect, it } from '@jest/globals';

import { tourSteps } from './steps';

const kinds = [true, false];

describe('the look around', () => {
  it('has five steps for everyone, none twice, and ends with what is theirs', () => {
    for (const isManager of kinds) for (const onLadder of kinds) for (const keepsPeople of kinds) {
      const at = tourSteps({ isManager, onLadder, keepsPeople }).map((step) => step.at);
      expect(at).toHaveLength(5);
      expect(new Set(at).size).toBe(5);
      expect(at.slice(3)).toEqual(['go-to', 'account']);
    }
  });

  it('begins with what each comes for, and names no button that is not there', () => {
    const first = (isManager: boolean, onLadder: boolean, keepsPeople: boolean): string | undefined => tourSteps({ isManager, onLadder, keepsPeople })[0]?.at;
    expect([first(true, true, true), first(false, true, false), first(false, false, true), first(false, false, false)]).toEqual(['/team', 'own', '/organisation', '/to-do']);
    expect(tourSteps({ isManager: true, onLadder: false, keepsPeople: false }).some(({ at }) => at === 'log')).toBe(false);
  });
});

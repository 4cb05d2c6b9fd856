import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '@nextrung/api-client';

import { sharedWith } from './shared-with';

const viewer = (name: string, words: string, you = false): Viewer => ({ person: { id: name, name }, you, relations: [{ words, until: null, expiresAt: null }], sees: '', reads: [], does: [] });

describe('what the sharing button says', () => {
  it('names everyone but oneself, and those to come', () => {
    expect(sharedWith({ viewers: [viewer('Callum', 'the person themselves', true), viewer('Amara', 'the line manager')], viewersLeftOut: 0 })).toBe(
      'Sharing lets these people read it: Amara (the line manager). Whoever becomes your manager, dotted line, sponsor or their stand-in later reads it too.',
    );
  });

  it('counts those who find no place', () => {
    const many = Array.from({ length: 10 }, (_, n) => viewer(`N${n}`, 'a manager above, 2 steps'));
    expect(sharedWith({ viewers: many, viewersLeftOut: 3 })).toContain('N7 (a manager above, 2 steps) and 5 more.');
  });

  it('says so where there is nobody, and who they are where nothing is known', () => {
    expect(sharedWith({ viewers: [viewer('Callum', 'the person themselves', true)], viewersLeftOut: 0 })).toContain('Nobody reads it yet');
    expect(sharedWith(null)).toContain('your dotted line and sponsor, and whoever stands in');
  });
});

import { describe, expect, it } from '@jest/globals';
import { firstLookAsk, firstLookDiffers, type FirstLookMark } from './first-look.js';

const ask = (person: FirstLookMark, manager: FirstLookMark, items = 0) => firstLookAsk({ person, manager, items });

describe('a first look', () => {
  it('turns its gaps into requests for evidence, for a chance, or for a talk', () => {
    expect([ask('shown', 'shown'), ask('shown', 'not_yet'), ask('cannot_say', 'partly')]).toEqual(['log', 'log', 'log']);
    expect([ask('not_yet', 'not_yet'), ask('cannot_say', 'not_yet')]).toEqual(['chance', 'chance']);
    expect(ask('cannot_say', 'cannot_say')).toBe('talk');
    expect([ask('shown', 'shown', 1), ask('not_yet', 'not_yet', 2)]).toEqual(['none', 'none']);
  });

  it('says where the two differ, whoever sees more', () => {
    for (const other of ['not_yet', 'cannot_say'] as const) {
      expect([firstLookDiffers({ person: 'shown', manager: other }), firstLookDiffers({ person: other, manager: 'shown' })]).toEqual([true, true]);
    }
    expect([firstLookDiffers({ person: 'shown', manager: 'partly' }), firstLookDiffers({ person: 'not_yet', manager: 'cannot_say' })]).toEqual([false, false]);
  });
});

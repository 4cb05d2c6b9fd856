import { describe, expect, it } from '@jest/globals';
import type { LadderView } from '@nextrung/api-client';

import { cellAddress, placeAsked } from './place';

const ladder = {
  rungs: [{ id: 'PM' }, { id: 'PM.2' }], competencies: [{ id: 'strategy' }, { id: 'a.b' }],
  cells: [{ rung: 'PM.2', competency: 'a.b', indicators: [{ id: 'X.1' }] }],
} as unknown as LadderView;

describe('the cell that an address opens', () => {
  it('is the named one, dots in codes and all', () => {
    expect(placeAsked(ladder, 'PM.strategy', undefined)).toEqual({ rung: 'PM', competency: 'strategy' });
    expect(placeAsked(ladder, 'PM.2.a.b', undefined)).toEqual({ rung: 'PM.2', competency: 'a.b' });
    expect(cellAddress({ rung: 'PM.2', competency: 'a.b' })).toBe('PM.2.a.b');
  });

  it('is the cell of the named indicator', () => {
    expect(placeAsked(ladder, undefined, 'X.1')).toEqual({ rung: 'PM.2', competency: 'a.b' });
  });

  it('is none where the ladder has no such place', () => {
    expect([placeAsked(ladder, undefined, undefined), placeAsked(ladder, 'WIZ.strategy', undefined), placeAsked(ladder, 'PM.', 'Y')]).toEqual([null, null, null]);
  });
});

import { describe, expect, it } from '@jest/globals';

import { competencyView, indicatorView } from '../testing/views';
import { gateParts, indicatorsAsked } from './gate-parts';

const shown = { state: 'demonstrated' } as const;

describe('gateParts', () => {
  it('asks for two thirds of the indicators, and for every must-have', () => {
    expect([1, 2, 3, 4, 6, 7].map((count) => indicatorsAsked({ indicators: Array.from({ length: count }, (_, at) => indicatorView(`I${at}`)) }))).toEqual([1, 2, 2, 3, 4, 5]);
    expect(indicatorsAsked({ indicators: ['a', 'b', 'c'].map((id) => indicatorView(id, { must: true })) })).toBe(3);
  });

  it('never lets another indicator stand in for a must-have', () => {
    const indicators = [indicatorView('must', { must: true }), indicatorView('a', shown), indicatorView('b', shown), indicatorView('c', shown)];
    expect(gateParts(competencyView('strategy', { indicators }))).toEqual([{ label: 'Indicators shown', reached: 2, asked: 3, words: '2 of 3' }]);
  });

  it('counts days, episodes and voices where sustained is asked, never above what is asked', () => {
    const competency = competencyView('strategy', { required: 'sustained', coverageDays: 200, episodes: 3, verifiers: 1, attesters: 1, indicators: [indicatorView('a', shown)] });
    expect(gateParts(competency).map(({ words }) => words)).toEqual(['1 of 1', '180 of 180', '2 of 2', '1 of 2']);
  });

  it('has no parts for a gate met by waiver', () => {
    expect(gateParts(competencyView('strategy', { byWaiver: true, met: true }))).toEqual([]);
  });
});

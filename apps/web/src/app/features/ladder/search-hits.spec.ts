import { describe, expect, it } from '@jest/globals';
import type { LadderView } from '@nextrung/api-client';

import { foundWords, hitAt, searchHits } from './search-hits';

const indicator = (id: string, text: string) => ({ id, text, must: false });
const ladder = {
  rungs: [{ id: 'PM', title: 'Product Manager', short: 'PM' }, { id: 'SPM', title: 'Senior Product Manager', short: 'Senior PM' }],
  competencies: [{ id: 'strategy', name: 'Product Strategy' }, { id: 'data', name: 'Data' }],
  cells: [
    { rung: 'SPM', competency: 'strategy', indicators: [indicator('SPM.S1', 'Writes a roadmap')] },
    { rung: 'PM', competency: 'strategy', indicators: [indicator('PM.S2', 'Orders the roadmap')] },
    { rung: 'PM', competency: 'data', indicators: [indicator('PM.D1', 'Moves a metric')] },
  ],
  overlays: [{ id: 'ai', name: 'AI PM', skills: [{ id: 'ml', name: 'Learning', indicators: [indicator('AI.M1', 'A roadmap of models')] }] }],
} as unknown as LadderView;

describe('a search of the ladder', () => {
  it('finds rungs, competencies, skills and indicators in the order in which they are read', () => {
    expect(searchHits(ladder, 'product').map(({ words }) => words)).toEqual(['the rung Product Manager', 'the rung Senior Product Manager', 'the competency Product Strategy']);
    expect(searchHits(ladder, 'roadmap').map(({ anchor }) => anchor)).toEqual(['ladder-indicator-PM.S2', 'ladder-indicator-SPM.S1', 'ladder-indicator-AI.M1']);
    expect(searchHits(ladder, 'r')).toEqual([]);
  });

  it('goes round at both ends', () => {
    const hits = searchHits(ladder, 'roadmap');
    expect([1, 3, 4, 0].map((at) => hitAt(hits, at)?.number)).toEqual([1, 3, 1, 3]);
    expect([hitAt([], 1), hitAt(hits, Number.NaN), hitAt(hits, 1.5)]).toEqual([null, null, null]);
  });

  it('says in words how much there is and where it is', () => {
    const hits = searchHits(ladder, 'roadmap');
    expect(foundWords([], '', null)).toBe('');
    expect(foundWords([], 'r', null)).toBe('Type at least two characters.');
    expect(foundWords([], 'vision', null)).toBe('No place says “vision”.');
    expect(foundWords(hits, 'roadmap', null)).toBe('3 places say “roadmap”. Enter leads to the first.');
    expect(foundWords(hits.slice(0, 1), 'orders', null)).toBe('1 place says “orders”. Enter leads to the first.');
    expect(foundWords(hits, 'roadmap', hitAt(hits, 2))).toBe('Place 2 of 3: SPM.S1, Product Strategy, Senior PM.');
  });
});

import { describe, expect, it } from '@jest/globals';

import { partsOf } from '../../../shell/words/marked-text';
import { asked, chipsOf, countWords, queryOf, queryText } from './find-query';

const names = { person: 'Ada', episode: 'Checkout' };

describe('what a search asks', () => {
  it('is what is there', () => {
    expect(asked({ q: ' checkout ', person: undefined, state: '', waiting: 'true' })).toEqual({ q: 'checkout', waiting: 'true' });
  });

  it('is saved and comes back as it was', () => {
    const query = { q: 'a&b = "c" é+d', from: '2026-01-01', state: 'shared' };
    expect(queryText(query)).toMatch(/^[a-z]+=[^&#\s]*(&[a-z]+=[^&#\s]*)*$/);
    expect(queryOf(queryText(query))).toEqual(query);
    expect(queryOf('q=x&page=7&evil=1')).toEqual({ q: 'x' });
  });

  it('is said in words, but for the words themselves', () => {
    const query = { q: 'x', person: '1', episode: '2', indicator: 'PM.S1', from: '2026-03-14', to: 'nonsense', impact: 'shipped', state: 'private', waiting: 'true' };
    expect(chipsOf(query, names).map(({ words }) => words)).toEqual(['Ada', 'Episode: Checkout', 'PM.S1', 'From 14 Mar 2026', 'Until nonsense', 'Shipped', 'Private', 'Waits for a rating']);
  });

  it.each([[0, false, 'Nothing found'], [1, false, '1 item'], [20, false, '20 items'], [1000, true, '1,000+ items']])('finds %s, more: %s', (total, more, words) => {
    expect(countWords(total, more)).toBe(words);
  });

  it('marks what was found, and loses nothing of the text', () => {
    expect(partsOf('the café here', [{ start: 4, end: 8 }])).toEqual([{ text: 'the ', hit: false }, { text: 'café', hit: true }, { text: ' here', hit: false }]);
    expect(partsOf('x', [])).toEqual([{ text: 'x', hit: false }]);
  });
});

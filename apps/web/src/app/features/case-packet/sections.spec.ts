import { describe, expect, it } from '@jest/globals';

import { merged, met, type PointAnswer, type Sections } from './sections';

const answer = (about: string, text: string): PointAnswer => ({ about, text });

describe('what two write into one packet', () => {
  it.each<[string, string, string, string, string | null]>([
    ['stands where nobody else wrote', 'a', 'ab', 'a', 'ab'],
    ['stands where both wrote the same', 'a', 'ab', 'ab', 'ab'],
    ['goes on from one’s own text, saved without the blank after it', 'a ', 'a b', 'a', 'a b'],
    ['is for them to choose where both wrote', 'a', 'ab', 'ac', null],
  ])('%s', (_, before, mine, theirs, together) => {
    expect(merged('recommendation', { before, mine, theirs })).toBe(together);
  });

  it.each<[string, PointAnswer[], PointAnswer[], PointAnswer[], PointAnswer[] | null]>([
    ['answers to two gaps stand both', [], [answer('a', 'mine')], [answer('b', 'theirs')], [answer('b', 'theirs'), answer('a', 'mine')]],
    ['one taken out stays out', [answer('a', 'x'), answer('b', 'y')], [answer('b', 'y')], [answer('a', 'x'), answer('b', 'z')], [answer('b', 'z')]],
    ['one that both wrote is for them to choose', [answer('a', 'x')], [answer('a', 'mine')], [answer('a', 'theirs')], null],
    ['one taken out by one and changed by the other is for them to choose', [answer('a', 'x')], [], [answer('a', 'theirs')], null],
  ])('%s', (_, before, mine, theirs, together) => {
    expect(merged('answers', { before, mine, theirs })).toEqual(together);
  });

  it('rows are for them to choose, because their order counts', () => {
    const rows = (...ids: string[]): Sections['rows'] => ids.map((itemId) => ({ itemId, revision: 1, competency: 'strategy' }));
    expect(merged('rows', { before: rows('a'), mine: rows('a', 'b'), theirs: rows('c', 'a') })).toBeNull();
  });

  it('is compared with what was saved while it waited in a browser: nobody’s text is written over unseen', () => {
    const saved: Sections = { recommendation: 'theirs', need: 'was', scope: [], rows: [], answers: [answer('b', 'theirs')], statements: ['s'] };
    const edits = { recommendation: 'mine', need: 'mine', answers: [answer('a', 'mine')], statements: ['s'] };
    const { kept, theirs } = met({ edits, before: { recommendation: 'was', need: 'was', answers: [], statements: [] } }, saved);
    expect(theirs).toEqual({ recommendation: 'theirs' });
    expect(kept).toEqual({
      edits: { recommendation: 'mine', need: 'mine', answers: [answer('b', 'theirs'), answer('a', 'mine')] },
      before: { recommendation: 'was', need: 'was', answers: [answer('b', 'theirs')] },
    });
  });
});

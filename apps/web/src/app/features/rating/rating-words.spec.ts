import { describe, expect, it } from '@jest/globals';
import type { EvidenceItem } from '@nextrung/api-client';

import { differenceWords } from './difference-words';
import { emptyDraft, keptRating, ownRating, ratingErrors } from './rating-draft';

describe('how a rating differs from the claim', () => {
  it('is said in words', () => {
    expect([differenceWords('meets', 'meets'), differenceWords('partial', 'exceeds'), differenceWords('meets', 'partial'), differenceWords('not_shown', 'exceeds'), differenceWords('meets', null)]).toEqual([
      'The same', 'Two levels lower than claimed', 'One level higher than claimed', 'Three levels lower than claimed', 'Nothing was claimed',
    ]);
  });
});

describe('what was typed of a rating', () => {
  it('is read back, also where an older one had fewer fields, and nothing else is taken for it', () => {
    expect(keptRating({ levels: { a: 'meets' }, note: 'Seen' })).toEqual({ levels: { a: 'meets' }, note: 'Seen', reason: '', question: '' });
    expect([keptRating(null), keptRating('x'), keptRating({ note: '' }), keptRating({ levels: null })]).toEqual([null, null, null, null]);
  });

  it('begins a change with one’s own last rating', () => {
    const rating = (rater: string, level: string, note: string) => ({ rater: { id: rater, name: rater }, indicator: 'a', level, note });
    const item = { indicators: [{ id: 'a', retired: false }, { id: 'b', retired: false }], ratings: [rating('me', 'meets', 'First'), rating('other', 'exceeds', 'Theirs'), rating('me', 'partial', 'Second')] } as unknown as EvidenceItem;
    expect(ownRating(item, 'me')).toEqual({ levels: { a: 'partial' }, note: 'Second', reason: '', question: '' });
  });

  it('is refused before it is sent where it names nothing, or no reason', () => {
    expect(Object.keys(ratingErrors({ ...emptyDraft, note: 'Good' }, false))).toEqual(['note']);
    expect(ratingErrors({ ...emptyDraft, note: 'Agreed, very good work' }, false)['note']).toContain('Name what you saw: a document');
    expect(ratingErrors({ ...emptyDraft, note: 'I saw the roadmap review.' }, false)).toEqual({});
    expect(Object.keys(ratingErrors({ ...emptyDraft, note: 'I saw the roadmap review.', reason: 'Because' }, true))).toEqual(['reason']);
  });
});

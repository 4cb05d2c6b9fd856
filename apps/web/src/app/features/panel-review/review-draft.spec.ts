import { describe, expect, it } from '@jest/globals';
import type { ReviewSheet } from '@nextrung/api-client';

import { allRated, draftOf, emptyRating, finished, keptReview, written } from './review-draft';

const reason = 'The roadmap was followed by two teams.';
const sheet: ReviewSheet = {
  caseId: 'c', code: 'C-1', person: 'Callum', masked: false, target: { rung: 'SPM', title: 'Senior' }, open: true, items: [], submittedOn: null, version: 1,
  ratings: [{ competency: 'craft', competencyName: 'Craft', level: 'meets', reason, cites: ['a'] }, { competency: 'data', competencyName: 'Data', level: null, reason: '', cites: [] }],
  overall: { level: null, reason: '', cites: [] },
};

describe('a draft of a review', () => {
  it('goes to the server as it came, without a level where none is chosen', () => {
    expect(written(draftOf(sheet), sheet)).toEqual({ ratings: [{ competency: 'craft', level: 'meets', reason, cites: ['a'] }, { competency: 'data', reason: '', cites: [] }], overall: { reason: '', cites: [] } });
    expect(keptReview(JSON.parse(JSON.stringify(draftOf(sheet))))).toEqual(draftOf(sheet));
  });

  it('is nothing where something else was kept', () => {
    expect([keptReview(null), keptReview('x'), keptReview({ ratings: 3 })]).toEqual([null, null, null]);
    expect(keptReview({ ratings: { craft: { level: 'great', reason: 4, cites: [1, 'a'] } } })).toEqual({ ratings: { craft: { level: null, reason: '', cites: ['a'] } }, overall: emptyRating, version: 0 });
  });

  it('says how far it is', () => {
    const draft = draftOf(sheet);
    expect([allRated(draft, sheet), finished(draft, sheet)]).toEqual([false, 1]);
    const none = { level: 'not_shown' as const, reason, cites: [] };
    const rated = { ...draft, ratings: { ...draft.ratings, data: none } };
    expect([allRated(rated, sheet), finished(rated, sheet)]).toEqual([true, 2]);
    expect(finished({ ...rated, overall: { ...none, level: 'meets' } }, sheet)).toBe(2);
  });
});

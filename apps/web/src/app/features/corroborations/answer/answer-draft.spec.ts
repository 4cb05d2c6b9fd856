import { describe, expect, it } from '@jest/globals';

import { answerOf, isEmpty, keptAnswer, missingIn } from './answer-draft';

const empty = keptAnswer(null);

describe('an answer that is being typed', () => {
  it('is read again as it was kept, and nothing else', () => {
    const typed = { ...empty, note: 'Half a', answer: 'corrected', part: 'dates', name: 'Maria' };
    expect(keptAnswer(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
    expect(keptAnswer({ answer: 'perhaps', note: 3, relation: 'enemy', part: 'pay' })).toEqual(empty);
    expect([isEmpty(empty), isEmpty({ ...empty, when: 'x' })]).toEqual([true, false]);
  });

  it('knows what is missing for each way to answer', () => {
    expect(Object.keys(missingIn(empty)).sort()).toEqual(['note', 'relation', 'when']);
    expect(Object.keys(missingIn({ ...empty, answer: 'corrected' })).sort()).toEqual(['note', 'part']);
    expect(missingIn({ ...empty, answer: 'declined' })).toEqual({});
    expect(missingIn({ ...empty, note: 'In the pricing review she showed the churn numbers and changed the plan.', relation: 'stakeholder', when: 'in March' })).toEqual({});
  });

  it('sends only what belongs to the way that was chosen', () => {
    const draft = { ...empty, note: 'Saw', when: 'March', relation: 'other', part: 'dates', right: 'It was May', why: 'Away' } as const;
    expect(answerOf(draft, 2)).toEqual({ answer: 'confirmed', note: 'Saw', when: 'March', growth: '', relation: 'other', revision: 2 });
    expect(answerOf({ ...draft, answer: 'corrected' }, 2)).toEqual({ answer: 'corrected', note: 'It was May', part: 'dates', revision: 2 });
    expect(answerOf({ ...draft, answer: 'declined', name: 'Maria' }, 2)).toEqual({ answer: 'declined', note: 'Away', revision: 2, name: 'Maria' });
  });
});

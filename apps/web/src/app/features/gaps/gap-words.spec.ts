import { describe, expect, it } from '@jest/globals';
import type { ActionView } from '@nextrung/api-client';

import { actionSentence, chanceWords } from './gap-words';

const action: ActionView = {
  id: 'a', indicator: 'SPM.L2', text: '', what: 'lead the pricing project', dueOn: '2027-03-14', state: 'agreed', overdue: false,
  createdBy: { id: 'lena', name: 'Lena Fischer' }, createdOn: '2027-01-02', closedOn: null, outcome: '',
};

describe('an action in words', () => {
  it('names whose it is, what, and by when', () => {
    expect(actionSentence(action, 'someone')).toBe('Lena Fischer: lead the pricing project, by 14 Mar 2027.');
    expect(actionSentence(action, 'lena')).toBe('You: lead the pricing project, by 14 Mar 2027.');
  });

  it('says how it ended', () => {
    const done: ActionView = { ...action, state: 'done', closedOn: '2027-02-03', outcome: 'It is theirs since January.' };
    expect(actionSentence(done, '')).toBe('Lena Fischer: lead the pricing project, by 14 Mar 2027. Done on 3 Feb 2027: It is theirs since January.');
    expect(actionSentence({ ...done, state: 'dropped', outcome: '' }, '')).toMatch(/Dropped on 3 Feb 2027\.$/);
  });

  it('says whether there has been a chance', () => {
    expect(chanceWords(null)).toBe('No chance given yet, and nothing is agreed.');
    expect(chanceWords(action)).toBe('No chance given yet.');
    expect(chanceWords({ ...action, state: 'done' })).toBe('There has been a chance.');
  });
});

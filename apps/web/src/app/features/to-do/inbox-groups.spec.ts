import { describe, expect, it } from '@jest/globals';

import { inboxGroups, type InboxLists, waitingText } from './inbox-groups';

const nothing: InboxLists = {
  ratings: [], ratingsTotal: 0, questions: [], observations: [], corroborations: [], corrections: [], confirmations: [], waivers: [], actions: [], plan: [], bars: [], cases: [], rooms: [], needs: [], firstLooks: [], offers: [], ongoing: [], drafts: 0, mayRate: [], lapses: [], handovers: [],
};
/** Only the days matter here. */
const having = (lists: Record<string, unknown>): InboxLists => ({ ...nothing, ...lists });
const today = '2027-03-14';

describe('inboxGroups', () => {
  it('has no group for what does not wait', () => {
    expect(inboxGroups(nothing, today)).toEqual([]);
  });

  it('says how many there are to rate, also beyond those that are read, and how long the oldest waits', () => {
    const groups = inboxGroups(having({ ratings: [{ sharedOn: '2027-03-10' }, { sharedOn: '2027-03-02' }], ratingsTotal: 140 }), today);
    expect(groups).toEqual([{ id: 'rate', name: 'To rate', count: 140, age: 'for 12 days', quiet: false }]);
  });

  it('says of actions what is due next, or overdue', () => {
    const age = (...days: string[]): string | undefined => inboxGroups(having({ actions: days.map((dueOn) => ({ action: { dueOn } })) }), today)[0]?.age;
    expect(age('2027-04-01', '2027-03-15')).toBe('in 1 day');
    expect(age('2027-04-01', '2027-03-01')).toBe('overdue by 13 days');
    expect(age('2027-03-14')).toBe('today');
  });

  it('puts what is only to know last, and says so', () => {
    const groups = inboxGroups(having({ drafts: 2, lapses: [{ on: '2027-04-13' }], handovers: [{ onDay: '2027-03-01' }], mayRate: [{ sharedOn: '2027-03-14' }] }), today);
    expect(groups.map(({ id, age, quiet }) => [id, age, quiet])).toEqual([['drafts', '', false], ['lapses', 'in 30 days', true], ['handovers', '13 days ago', true], ['may-rate', 'since today', true]]);
  });
});

describe('waitingText', () => {
  it('counts from the day', () => {
    expect([waitingText('2027-03-14', today), waitingText('2027-03-13', today), waitingText('2026-12-01', today)]).toEqual(['since today', 'for 1 day', 'for 3 months']);
  });
});

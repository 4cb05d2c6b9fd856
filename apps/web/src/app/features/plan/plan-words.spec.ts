import { describe, expect, it } from '@jest/globals';
import type { PlanActionView } from '@nextrung/api-client';

import { byCell, historySentence, ownerWords, type PlanPeople, reachedWords, timesWords, weekName } from './plan-words';
import { fromSkills, fromSteps } from './start-points';

const [amara, callum] = [{ id: 'a', name: 'Amara' }, { id: 'c', name: 'Callum' }];
const as = (readerId: string): PlanPeople => ({ person: callum, manager: amara, readerId });
const action: PlanActionView = {
  id: 'x', indicator: null, text: '', competency: null, competencyName: '', what: 'Lead the review', dueOn: '2027-04-01', state: 'proposed', overdue: false, owner: 'person', proposedBy: 'person', writtenBy: callum, writtenOn: '2027-03-01',
  source: 'free', sourceRef: null, agreedBy: null, agreedOn: null, startedOn: null, closedBy: null, closedOn: null, outcome: '', evidence: null, weekly: null, ticks: [], weeksReached: 0, weeksOver: 0, tickable: [], moves: ['drop'], mayChange: true, version: 1,
};

describe('an action of a plan in words', () => {
  it('says who does it', () => {
    expect([ownerWords('person', as('c')), ownerWords('person', as('a')), ownerWords('manager', as('a')), ownerWords('manager', as('c'))]).toEqual(['You', 'Callum', 'You', 'Amara']);
    expect([ownerWords('manager', { ...as('c'), manager: null }), ownerWords('manager', { ...as('d'), manager: null })]).toEqual(['Your manager', 'The line manager']);
  });

  it('says how it came to where it is', () => {
    expect(historySentence(action, as('c'))).toBe('Proposed by you on 1 Mar 2027; it waits for Amara.');
    expect(historySentence({ ...action, moves: ['agree', 'drop'] }, as('a'))).toBe('Proposed by Callum on 1 Mar 2027.');
    const agreed: PlanActionView = { ...action, state: 'agreed', agreedBy: amara, agreedOn: '2027-03-04' };
    expect(historySentence(agreed, as('a'))).toBe('Proposed by Callum on 1 Mar 2027, agreed by you on 4 Mar 2027.');
    expect(historySentence({ ...agreed, state: 'in_progress', startedOn: '2027-03-05' }, as('c'))).toMatch(/agreed by Amara on 4 Mar 2027\. Begun on 5 Mar 2027\.$/);
    expect(historySentence({ ...agreed, owner: 'manager', writtenBy: amara }, as('c'))).toBe('Promised by Amara on 4 Mar 2027.');
    expect(historySentence({ ...agreed, state: 'dropped', closedBy: callum, closedOn: '2027-03-09', outcome: 'It was cancelled.' }, as('a'))).toBe('Dropped by Callum on 9 Mar 2027: It was cancelled.');
    expect(historySentence({ ...agreed, state: 'done', closedBy: callum, closedOn: '2027-03-09' }, as('a'))).toBe('Done on 9 Mar 2027.');
  });

  it('says how often in a week', () => {
    expect([timesWords(1, { from: 2, to: 3 }), timesWords(0, { from: 2, to: 2 })]).toEqual(['1 of 2 to 3', '0 of 2']);
    expect([weekName('2027-03-08', '2027-03-08'), weekName('2027-03-01', '2027-03-08')]).toEqual(['This week', 'Week of 1 Mar 2027']);
    expect([reachedWords({ weeksReached: 1, weeksOver: 3 }), reachedWords({ weeksReached: 0, weeksOver: 1 }), reachedWords({ weeksReached: 0, weeksOver: 0 })]).toEqual(['Reached in 1 of 3 weeks so far.', 'Reached in 0 of 1 week so far.', '']);
  });

  it('stands with its cell, in the order of the ladder', () => {
    const of = (id: string, competency: string | null): PlanActionView => ({ ...action, id, competency, competencyName: competency ?? '' });
    const groups = byCell([of('1', null), of('2', 'data'), of('3', 'ai'), of('4', 'strategy'), of('5', 'data')], ['strategy', 'data']);
    expect(groups.map(({ id, actions }) => [id, actions.map((one) => one.id).join('')])).toEqual([['strategy', '4'], ['data', '25'], ['ai', '3'], ['none', '1']]);
    expect(groups.at(-1)?.name).toBe('For no indicator in particular');
  });
});

describe('what an action begins from', () => {
  it('is a next step, for its indicator where it is about something new', () => {
    const step = { words: 'New work shows SPM.D1', effect: '', effort: 1, gain: 1, indexBefore: 1, indexAfter: 2, gatesClosed: 0, makesReady: false };
    expect(fromSteps([{ ...step, action: 'new_evidence', ref: 'SPM.D1' }, { ...step, action: 'verify', ref: 'item' }])).toMatchObject([{ indicator: 'SPM.D1', source: 'next_step', sourceRef: null }, { indicator: null }]);
  });

  it('is an entry of the checklist, every week where its number says so, or a skill that rungs share', () => {
    const interviews = { id: 'interviews', name: 'Interview users', detail: 'with a designer', tools: [], numbers: [{ name: 'customers_per_week_min', value: 2 }, { name: 'customers_per_week_max', value: 3 }] };
    const pnl = { id: 'pnl', name: 'P&L Ownership', detail: 'x'.repeat(900), tools: [], numbers: [] };
    const [first, second] = fromSkills([interviews, pnl], new Set(['pnl']));
    expect(first).toMatchObject({ what: 'Interview users: with a designer', weekly: { from: 2, to: 3 }, source: 'checklist', sourceRef: 'interviews' });
    expect([second?.source, second?.weekly, second?.what.length]).toEqual(['skill', null, 500]);
  });
});

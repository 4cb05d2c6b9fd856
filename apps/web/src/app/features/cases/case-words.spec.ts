import { describe, expect, it } from '@jest/globals';
import type { CaseDeliveryView, CaseMoveView, CaseState, CaseTask, CaseView, ListedCase } from '@nextrung/api-client';
import { caseStates } from '@nextrung/domain/promotion';

import { caseNow, changedSince } from './case-now';
import { caseSteps } from './case-steps';
import { caseGroups, decisionSentence, moveSentence, reviewWord, shapeOf, stateWords, taskPage } from './case-words';

const [amara, callum, ingrid] = [{ id: 'a', name: 'Amara' }, { id: 'c', name: 'Callum' }, { id: 'i', name: 'Ingrid' }];
const delivery: CaseDeliveryView = { deliverer: amara, dueOn: '2027-03-21', talkingPoints: '', deliveredOn: null, acknowledgedOn: null, answer: '', overdue: false, version: 1 };
const view: CaseView = {
  id: 'x', code: 'C-7K2M4', person: callum, state: 'intent', target: { rung: 'SPM', title: 'Senior PM' }, from: { rung: 'PM', title: 'PM' }, parts: [], openedOn: '2027-03-01', cycle: null, deliverBy: null, earlier: null, ladderVersion: 1, competencies: [], policyVersion: '1',
  presenter: amara, decider: ingrid, facilitator: null, nominatedBy: callum, nominatedAs: 'person', team: 'Data', offCycleReason: '', submittedOn: null, lockedOn: null, present: { manager: amara, team: 'Data', rung: 'PM' }, need: null, problems: [], moves: [],
  decisions: [], delivery: null, can: [], panelId: null, task: null, dueOn: null, room: null, since: '2027-03-01', version: 1,
};
const listed = (id: string, state: CaseState, task: CaseTask | null, parts: ListedCase['parts'] = ['presenter']): ListedCase => ({ id, code: id, person: callum, target: view.target, state, task, parts, openedOn: '2027-03-01', since: '2027-03-01', cycle: null, deliverBy: null, dueOn: null, room: null });

describe('a case in words', () => {
  it('has a word and a shape in every state', () => {
    expect(caseStates.filter((state) => stateWords[state] === '')).toEqual([]);
    expect(['intent', 'manager_review', 'locked', 'decided', 'withdrawn'].map((state) => shapeOf(state as CaseState))).toEqual(['ring', 'half', 'disc', 'ringed', 'dash']);
  });

  it('stands by what it wants from the reader, first what waits, then the rest, then what is over', () => {
    const groups = caseGroups([listed('1', 'withdrawn', null), listed('2', 'locked', null), listed('3', 'delivered', 'acknowledge'), listed('4', 'drafting', 'write'), listed('5', 'intent', null, ['admin']), listed('6', 'decided', 'deliver')]);
    expect(groups.map(({ name, cases }) => [name, cases.map(({ id }) => id).join('')])).toEqual([['To write', '4'], ['To deliver', '6'], ['To acknowledge', '3'], ['Under way', '2'], ['Closed', '1'], ['Of everyone', '5']]);
  });

  it('leads to the page on which a task is done', () => {
    const room = { panelId: 'p', name: 'Seniors' };
    expect([taskPage(listed('1', 'independent_review', 'rate')), taskPage({ ...listed('1', 'calibration', 'calibrate'), room }), taskPage({ ...listed('1', 'calibration', 'decide'), room })]).toEqual([['/cases', '1', 'review'], ['/panels', 'p', 'room'], null]);
  });

  it('names the panel’s page for whoever reads it, and for nobody else', () => {
    const word = (parts: CaseView['parts'], reader = 'x'): string => reviewWord({ parts, presenter: amara, lockedOn: '2027-03-09' }, reader);
    expect([word(['member']), word(['facilitator']), word(['decider']), word(['presenter'], 'a')]).toEqual(['Your ratings', 'Two-minute view', 'Two-minute view', 'Two-minute view']);
    // Whoever stands in for the presenter, the person, and managers above.
    expect([word(['presenter']), word(['person'], 'c'), word(['above']), reviewWord({ parts: ['facilitator'], presenter: amara, lockedOn: null }, 'x')]).toEqual(['', '', '', '']);
  });

  it('says what was decided', () => {
    const none = { effectiveOn: null, reviewOn: null, owner: null };
    expect(decisionSentence({ ...none, outcome: 'promote', funded: true, effectiveOn: '2027-04-01' }, 'Senior PM')).toBe('Promoted to Senior PM from 1 Apr 2027.');
    expect(decisionSentence({ ...none, outcome: 'promote', funded: false }, 'Senior PM')).toBe('Ready for Senior PM, not funded. It waits for money, and is not judged anew.');
    expect(decisionSentence({ outcome: 'not_yet', funded: true, effectiveOn: null, reviewOn: '2027-09-01', owner: amara }, 'Senior PM')).toBe('Not yet, with conditions. It is looked at again on 1 Sep 2027. Amara looks after the conditions.');
  });

  it('says who did what when', () => {
    const move: CaseMoveView = { action: 'return', to: 'returned', reason: 'No', by: amara, as: 'presenter', on: '2027-03-05' };
    expect([moveSentence(move, 'a'), moveSentence(move, 'c'), moveSentence({ ...move, action: 'block', by: null }, 'c')]).toEqual(['Sent back by you, 5 Mar 2027', 'Sent back by Amara, 5 Mar 2027', 'Blocked: too few can judge it without a conflict of interest, 5 Mar 2027']);
  });
});

describe('where a case is', () => {
  const at = (change: Partial<CaseView>): string => caseSteps({ ...view, ...change }).map(({ word, at: place }) => `${word.split(' ')[0] ?? ''} ${place}`).join(', ');

  it('is told step by step, with a panel where there is one', () => {
    expect(at({})).toBe('Nominated done, Written now, Manager’s next, Locked next, Decided next, Told next, Acknowledged next');
    expect(at({ state: 'locked', lockedOn: '2027-03-09' })).toBe('Nominated done, Written done, Manager’s done, Locked done, Decided now, Told next, Acknowledged next');
    expect(at({ state: 'calibration', facilitator: ingrid })).toBe('Nominated done, Written done, Manager’s done, Locked done, Rated done, Calibrated, now, Told next, Acknowledged next');
    expect(at({ state: 'acknowledged' })).toMatch(/Acknowledged done$/);
  });

  it('goes on for what is not funded, and ends where it was withdrawn', () => {
    expect(at({ state: 'ready_not_funded', delivery })).toMatch(/Told now, Acknowledged next$/);
    expect(at({ state: 'ready_not_funded', delivery: { ...delivery, deliveredOn: '2027-03-20' } })).toMatch(/Told done, Acknowledged now$/);
    expect(at({ state: 'appealed' })).toMatch(/Told done, Appeal now$/);
    expect(at({ state: 'withdrawn', submittedOn: '2027-03-05' })).toBe('Nominated done, Written done, Withdrawn now');
  });
});

describe('the one thing to do now', () => {
  const now = (change: Partial<CaseView>, reader: string): string => caseNow({ ...view, ...change }, reader).task;

  it('is theirs whose move it is, and waiting for everyone else', () => {
    expect([now({ can: ['draft', 'withdraw'] }, 'c'), now({}, 'i')]).toEqual(['draft', 'wait']);
    const need = { need: 'A market', writtenBy: callum, writtenOn: '2027-03-02', outcome: null, reason: '', decidedOn: null, version: 1 };
    expect([now({ state: 'drafting', can: ['submit'] }, 'c'), now({ state: 'drafting', can: ['submit'], need }, 'c')]).toEqual(['need', 'submit']);
    expect([now({ state: 'manager_review', can: ['return'] }, 'a'), now({ state: 'manager_review', can: ['lock'] }, 'c'), now({ state: 'manager_review' }, 'c')]).toEqual(['lock', 'lock', 'wait']);
    expect(now({ state: 'appealed', can: ['dismiss', 'reopen'] }, 'i')).toBe('answer');
    expect([now({ state: 'locked', can: ['decide', 'shelve'] }, 'i'), now({ state: 'decided', delivery, can: ['deliver'] }, 'a'), now({ state: 'decided', delivery, can: ['deliver'] }, 'i'), now({ state: 'delivered', can: ['acknowledge'] }, 'c'), now({ state: 'ready_not_funded', can: ['fund'] }, 'i')]).toEqual(['decide', 'deliver', 'wait', 'acknowledge', 'fund']);
  });

  it('is the review, the ratings and the room of a panel', () => {
    const panel = { facilitator: ingrid, panelId: 'p' };
    expect([now({ ...panel, state: 'independent_review', task: 'rate' }, 'x'), now({ ...panel, state: 'independent_review' }, 'x'), now({ ...panel, state: 'calibration', task: 'calibrate' }, 'i'), now({ ...panel, state: 'calibration', can: ['decide'], task: 'decide' }, 'y')]).toEqual(['rate', 'wait', 'room', 'decide']);
  });

  it('says whom it waits for, and to the person no more than that there is a decision', () => {
    expect(caseNow({ ...view, state: 'decided', delivery }, 'c').words).toBe('It is decided. Amara tells you by 21 Mar 2027.');
    expect(caseNow({ ...view, state: 'decided', delivery: { ...delivery, overdue: true } }, 'i').words).toBe('It is decided. Amara tells Callum by 21 Mar 2027, which is over.');
    expect(caseNow({ ...view, state: 'manager_review', submittedOn: '2027-03-05' }, 'c').words).toBe('Amara reads it. From 19 Mar 2027 on you can lock it yourself.');
    expect(caseNow({ ...view, state: 'locked', decider: null }, 'a').words).toContain('People operations names somebody.');
  });

  it('is opened to the panel by whoever leads it, once the need is decided', () => {
    const need = { need: 'A market', writtenBy: callum, writtenOn: '2027-03-02', outcome: null, reason: '', decidedOn: null, version: 1 };
    const locked = { ...view, state: 'locked', facilitator: amara, decider: ingrid, need } satisfies CaseView;
    expect(caseNow(locked, 'i').words).toBe('The business need is decided first, without the name. Then the panel rates it, each alone.');
    expect(caseNow({ ...locked, can: ['review'] }, 'a').task).toBe('review');
    expect(caseNow({ ...locked, need: { ...need, outcome: 'needed' } }, 'i')).toEqual({ task: 'wait', words: 'Amara opens the independent review. Then the panel rates, each alone.' });
  });

  it('shows what has changed since it began, and follows none of it', () => {
    const title = (id: string): string => `the ${id}`;
    expect(changedSince(view, title)).toEqual([]);
    expect(changedSince({ ...view, present: { manager: ingrid, team: null, rung: 'SPM' } }, title)).toEqual(['The line manager is Ingrid by now. Amara still presents the case.', 'The team is none by now.', 'The rung is the SPM by now.']);
  });
});

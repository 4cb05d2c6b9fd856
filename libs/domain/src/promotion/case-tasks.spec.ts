import { describe, expect, it } from '@jest/globals';
import { caseStates, type CaseState } from './case-lifecycle.js';
import { caseTask, type CaseTask, type TaskFacts, taskDay } from './case-tasks.js';

const nobody: TaskFacts = { state: 'intent', isPerson: false, isPresenter: false, isNominator: false, isDecider: false, isFacilitator: false, isMember: false, isOutside: false, isAppealDecider: false, hasPanel: false, needDecided: false, sentBack: false, hasRated: false, enoughRated: false, revealed: false, isDeliverer: false, toTell: false, toAcknowledge: false };
const tasks = (facts: Partial<TaskFacts>): [CaseState, CaseTask][] => caseStates.flatMap((state) => {
  const task = caseTask({ ...nobody, ...facts, state });
  return task === null ? [] : [[state, task]];
});

describe('what a case waits for from somebody', () => {
  it('is nothing for whoever only reads it', () => {
    expect(tasks({ toTell: true })).toEqual([]);
    expect(tasks({ toAcknowledge: true })).toEqual([]);
  });

  it('is the writing for whoever nominated, and once it came back for the person', () => {
    expect(tasks({ isNominator: true })).toEqual([['intent', 'write'], ['drafting', 'write']]);
    expect(tasks({ isPerson: true })).toEqual([['returned', 'write']]);
    expect(tasks({ isPresenter: true })).toEqual([['manager_review', 'review'], ['returned', 'write']]);
    expect(tasks({ isPresenter: true, sentBack: true })).toEqual([['manager_review', 'review']]);
  });

  it('is the decision, after a panel whose ratings were shown where there is one', () => {
    expect(tasks({ isDecider: true, revealed: true })).toEqual([['locked', 'decide'], ['calibration', 'decide']]);
    expect(tasks({ isDecider: true, hasPanel: true })).toEqual([]);
    expect(tasks({ isDecider: true, hasPanel: true, revealed: true })).toEqual([['calibration', 'decide']]);
    expect(tasks({ isDecider: true, isOutside: true, revealed: true })).toEqual([]);
  });

  it('is the ratings of each member until they have submitted them, or all are shown', () => {
    const member = { isMember: true, hasPanel: true };
    expect(tasks(member)).toEqual([['independent_review', 'rate'], ['calibration', 'rate']]);
    // Whatever the others have done.
    expect(tasks({ ...member, enoughRated: true })).toEqual(tasks(member));
    expect(tasks({ ...member, revealed: true })).toEqual([['independent_review', 'rate']]);
    for (const more of [{ hasRated: true }, { isOutside: true }]) expect(tasks({ ...member, ...more })).toEqual([]);
  });

  it('is the room for whoever leads it, once enough have rated, and their own ratings first', () => {
    const leader = { isFacilitator: true, hasPanel: true };
    expect(tasks(leader)).toEqual([['calibration', 'calibrate']]);
    expect(tasks({ ...leader, needDecided: true, enoughRated: true })).toEqual([['locked', 'open_review'], ['independent_review', 'calibrate'], ['calibration', 'calibrate']]);
    expect(tasks({ ...leader, isMember: true })).toEqual([['independent_review', 'rate'], ['calibration', 'rate']]);
    expect(tasks({ ...leader, isOutside: true, enoughRated: true })).toEqual([]);
  });

  it('belongs in a step of its cycle, but for what has a day of its own', () => {
    expect([taskDay('review'), taskDay('rate'), taskDay('decide'), taskDay('deliver')]).toEqual(['lockUntil', 'rateUntil', 'calibrateUntil', null]);
  });

  it('is the answer to an appeal', () => {
    expect(tasks({ isAppealDecider: true })).toEqual([['appealed', 'answer']]);
  });

  it('is telling the person, and then their word', () => {
    expect(tasks({ isDeliverer: true, toTell: true })).toEqual([['decided', 'deliver'], ['ready_not_funded', 'deliver'], ['delivered', 'deliver']]);
    expect(tasks({ isPerson: true, toAcknowledge: true })).toEqual([['returned', 'write'], ['decided', 'acknowledge'], ['ready_not_funded', 'acknowledge'], ['delivered', 'acknowledge']]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { caseStates, type CaseState } from './case-lifecycle.js';
import { caseTask, type CaseTask, type TaskFacts } from './case-tasks.js';

const nobody: TaskFacts = { state: 'intent', isPerson: false, isPresenter: false, isNominator: false, isDecider: false, isAppealDecider: false, hasPanel: false, isDeliverer: false, toTell: false, toAcknowledge: false };
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
    expect(tasks({ isPresenter: true })).toEqual([['manager_review', 'review']]);
  });

  it('is the decision, after a panel where there is one', () => {
    expect(tasks({ isDecider: true })).toEqual([['locked', 'decide'], ['calibration', 'decide']]);
    expect(tasks({ isDecider: true, hasPanel: true })).toEqual([['calibration', 'decide']]);
  });

  it('is the answer to an appeal', () => {
    expect(tasks({ isAppealDecider: true })).toEqual([['appealed', 'answer']]);
  });

  it('is telling the person, and then their word', () => {
    expect(tasks({ isDeliverer: true, toTell: true })).toEqual([['decided', 'deliver'], ['ready_not_funded', 'deliver'], ['delivered', 'deliver']]);
    expect(tasks({ isPerson: true, toAcknowledge: true })).toEqual([['returned', 'write'], ['decided', 'acknowledge'], ['ready_not_funded', 'acknowledge'], ['delivered', 'acknowledge']]);
  });
});

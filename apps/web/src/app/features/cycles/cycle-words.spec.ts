import { describe, expect, it } from '@jest/globals';
import type { CycleHead } from '@nextrung/api-client';

import { nowLine, partsLine, scopeLine, timeline } from './cycle-words';

const cycle: CycleHead = {
  id: 'c', name: 'Spring', state: 'drafting', timeZone: 'Europe/London', opensOn: '2027-03-01', nominateUntil: '2027-03-10', lockUntil: '2027-03-20', rateUntil: '2027-03-25', calibrateUntil: '2027-03-31', deliverUntil: '2027-04-10',
  rungs: [{ rung: 'SPM', title: 'Senior PM' }], teams: [{ id: 't', name: 'Payments' }, { id: 'u', name: 'Growth' }], openedOn: '2027-03-01', closedOn: null, parts: ['facilitator', 'person'], version: 1,
};

describe('a cycle in words', () => {
  it('says whom it is for, and what the reader is to it', () => {
    expect(scopeLine(cycle)).toBe('For Payments and Growth, to Senior PM');
    expect(scopeLine({ teams: [], rungs: [] })).toBe('For everyone, to any rung');
    expect(partsLine(cycle)).toBe('You facilitate a panel and it is for your team.');
    expect(partsLine({ parts: ['person'], teams: [] })).toBe('');
  });

  it('says what happens now, and until when', () => {
    expect(nowLine(cycle, '2027-03-15')).toBe('Packets are written and locked until 20 Mar 2027, in 5 days');
    expect(nowLine(cycle, '2027-03-20')).toBe('Packets are written and locked until 20 Mar 2027, today');
    expect(nowLine(cycle, '2027-03-21')).toBe('Packets are written and locked until 20 Mar 2027, 1 day ago');
    expect(nowLine({ ...cycle, state: 'planned' }, '2027-02-28')).toBe('Opens on 1 Mar 2027, in 1 day');
    expect(nowLine({ ...cycle, state: 'closed', closedOn: '2027-04-11' }, '2027-05-01')).toBe('Closed on 11 Apr 2027');
  });

  it('has five steps with their days, one of them the present one', () => {
    expect(timeline(cycle).map(({ word, until, place }) => [word, until, place])).toEqual([
      ['Nominations', '2027-03-10', 'passed'], ['Packets', '2027-03-20', 'now'], ['Ratings', '2027-03-25', 'ahead'], ['Calibration', '2027-03-31', 'ahead'], ['Delivery', '2027-04-10', 'ahead'],
    ]);
    expect(timeline({ ...cycle, state: 'planned' }).every(({ place }) => place === 'ahead')).toBe(true);
    expect(timeline({ ...cycle, state: 'closed' }).every(({ place }) => place === 'passed')).toBe(true);
  });
});

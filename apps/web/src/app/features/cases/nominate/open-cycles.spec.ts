import { describe, expect, it } from '@jest/globals';
import type { CycleHead, CycleState } from '@nextrung/api-client';

import { cyclesFor, chosenCycle, OUTSIDE } from './open-cycles';

const cycle = (id: string, state: CycleState, { rungs = [], teams = [] }: { rungs?: string[]; teams?: string[] } = {}): CycleHead => ({
  id, state, name: id, timeZone: 'UTC', opensOn: '2027-03-01', nominateUntil: '2027-03-10', lockUntil: '2027-03-20', rateUntil: '2027-03-30', calibrateUntil: '2027-04-05', deliverUntil: '2027-04-10',
  rungs: rungs.map((rung) => ({ rung, title: rung })), teams: teams.map((team) => ({ id: team, name: team })), openedOn: null, closedOn: null, parts: [], version: 1,
});
const nominee = { targetRung: 'SPM', teamId: 'data' };
const ids = (cycles: readonly CycleHead[]): Record<string, string[]> => {
  const { open, closed } = cyclesFor(cycles, nominee);
  return { open: open.map(({ id }) => id), closed: closed.map(({ id }) => id) };
};

describe('the cycles of a nomination', () => {
  it('are those that take nominations and are for the rung and the team; the others are told apart', () => {
    const all = [cycle('everyone', 'nominating'), cycle('data', 'nominating', { teams: ['data'], rungs: ['SPM'] }), cycle('apps', 'nominating', { teams: ['apps'] }), cycle('leads', 'nominating', { rungs: ['GPM'] }), cycle('rating', 'rating'), cycle('next', 'planned'), cycle('last', 'closed')];
    expect(ids(all)).toEqual({ open: ['everyone', 'data'], closed: ['rating'] });
  });

  it('is chosen already where there is one, and asked for where there are several', () => {
    const [one, two, none] = [[cycle('a', 'nominating')], [cycle('a', 'nominating'), cycle('b', 'nominating')], [cycle('c', 'rating')]].map((cycles) => cyclesFor(cycles, nominee));
    expect([one, two, none].map((found) => found && chosenCycle(found, null))).toEqual(['a', '', OUTSIDE]);
    expect([two && chosenCycle(two, 'b'), one && chosenCycle(one, 'b'), one && chosenCycle(one, OUTSIDE), two && chosenCycle(two, OUTSIDE)]).toEqual(['b', 'a', OUTSIDE, OUTSIDE]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { smallLadder, TODAY } from '../../testing/recorded.js';
import type { TeamQuery, TeamRow } from './team.dto.js';
import { arrangeTeam, teamCounts } from './team-order.js';

const row = (name: string, given: Partial<TeamRow> = {}): TeamRow => ({
  person: { id: name, name }, rung: 'PM', targetRung: 'SPM', managerName: null, standsInFor: null, onLeave: false, index: 40, state: 'building', confidence: 0, confidenceWord: 'none',
  cells: [], newestEvidence: '2026-10-01', newestAgeDays: 54, stale: false, waiting: 0, waived: 0, next: '', ...given,
});
const lapsing = (on: string): TeamRow['cells'] => [{ competency: 'strategy', required: 'demonstrated', status: 'demonstrated', met: true, contested: false, lapsesOn: on, freshness: 'fresh' }];

const rows = [
  row('Building'),
  row('Close', { state: 'close', index: 80, rung: 'SPM' }),
  row('Lapsing', { state: 'ready', index: 100, cells: lapsing('2026-12-20') }),
  row('Lapsing late', { state: 'ready', index: 100, cells: lapsing('2027-10-20') }),
  row('Waiting once', { waiting: 1, newestEvidence: '2026-11-20' }),
  row('Waiting twice', { waiting: 2, index: 10 }),
  row('Zoë Kovářová', { state: 'no_evidence', index: 0, rung: null, newestEvidence: null, stale: true }),
];
const names = (query: TeamQuery): string[] => arrangeTeam(rows, query, smallLadder, TODAY).map(({ person }) => person.name);

describe('the order of the team', () => {
  it('puts first who waits for the manager, then who lapses soon, then who is close', () => {
    expect(names({})).toEqual(['Waiting twice', 'Waiting once', 'Lapsing', 'Close', 'Lapsing late', 'Building', 'Zoë Kovářová']);
  });

  it('sorts by name, index, newest evidence and rung, highest and latest first', () => {
    expect(names({ sort: 'name' })).toEqual(['Building', 'Close', 'Lapsing', 'Lapsing late', 'Waiting once', 'Waiting twice', 'Zoë Kovářová']);
    expect(names({ sort: 'index' }).slice(0, 3)).toEqual(['Lapsing', 'Lapsing late', 'Close']);
    expect(names({ sort: 'newest' })[0]).toBe('Waiting once');
    expect(names({ sort: 'newest' }).at(-1)).toBe('Zoë Kovářová');
    expect([names({ sort: 'rung' })[0], names({ sort: 'rung' }).at(-1)]).toEqual(['Close', 'Zoë Kovářová']);
  });

  it('filters by rung, none, state and a part of the name with or without accents', () => {
    expect(names({ rung: 'SPM' })).toEqual(['Close']);
    expect(names({ rung: 'none' })).toEqual(['Zoë Kovářová']);
    expect(names({ state: 'ready' })).toEqual(['Lapsing', 'Lapsing late']);
    expect(names({ q: ' kovar' })).toEqual(['Zoë Kovářová']);
    expect(names({ q: 'KOVÁŘ' })).toEqual(['Zoë Kovářová']);
    expect(names({ q: 'nobody' })).toEqual([]);
  });

  it('counts everyone in scope', () => {
    expect(teamCounts(rows)).toEqual({ people: 7, ready: 2, close: 1, stale: 1, waiting: 3 });
  });
});

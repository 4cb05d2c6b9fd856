import { describe, expect, it } from '@jest/globals';
import { type ListedStanding, teamRow } from './team-row.js';

const TODAY = '2026-11-24';
const listed: ListedStanding = {
  id: 'amara', name: 'Amara Diallo', managerName: 'Lena Fischer', teamName: null, standsInFor: null, onLeave: false, rung: 'PM', targetRung: 'SPM', overlays: [], state: 'building', index: 40,
  confidence: 0.5, gates: 5, gatesMet: 1, contested: false, stale: false, newestOn: '2026-11-20', lapsesOn: null, waiting: 0, waived: 0, nextKind: 'missing', next: 'No evidence yet in Data', cells: [],
  trend: [null, 30, 38], asOf: TODAY,
};

describe('a row of the heatmap', () => {
  it('has ages in days, confidence in a word, and a trend that ends today', () => {
    expect(teamRow(listed, TODAY)).toMatchObject({ newestAgeDays: 4, confidenceWord: 'medium', trend: [null, 30, 40], heldOn: null, next: 'No evidence yet in Data', nextKind: 'missing' });
    expect(teamRow({ ...listed, newestOn: null, confidence: null }, TODAY)).toMatchObject({ newestAgeDays: null, confidence: 0, confidenceWord: 'none' });
  });

  it('says first what waits', () => {
    expect(teamRow({ ...listed, waiting: 1 }, TODAY)).toMatchObject({ next: '1 item waits for your rating', nextKind: 'waiting' });
    expect(teamRow({ ...listed, waiting: 2 }, TODAY).next).toBe('2 items wait for your rating');
  });

  it('names the day of what is not of today, and says so of what was never made', () => {
    expect(teamRow({ ...listed, asOf: '2026-11-23' }, TODAY)).toMatchObject({ heldOn: '2026-11-23', trend: [null, 30, 38] });
    expect(teamRow({ ...listed, asOf: null, state: null, index: null, nextKind: null, next: '' }, TODAY)).toMatchObject({ heldOn: null, next: 'Being worked out', index: null });
  });
});

import { describe, expect, it } from '@jest/globals';
import { confirmation, counter, dossierOf, item, rating, smallLadder, TODAY } from '../../testing/recorded.js';
import type { EvidenceRow, RecordedEvidence } from '../readiness/assessment-input.repository.js';
import { storedSummary } from '../readiness/stored-assessments.js';
import type { TeamRow } from './team.dto.js';
import { teamRow } from './team-row.js';

function rowOf(recorded: Partial<RecordedEvidence>, waiting = 0): TeamRow {
  const dossier = dossierOf(recorded, 'managerAbove');
  const newestEvidence = dossier.evidence.map(({ endedOn }) => endedOn).sort().at(-1) ?? null;
  const member = { id: 'amara', name: 'Amara Diallo', steps: 1, rates: true, managerName: 'Lena Fischer', standsInFor: null, onLeave: false, newestEvidence, waiting };
  return teamRow({ member, target: { rung: 'PM', targetRung: 'SPM' }, summary: storedSummary(dossier), sustainDays: 180 }, smallLadder, TODAY);
}

/** Every indicator shown by work that ended on this day. */
function allShown(endedOn: string): Partial<RecordedEvidence> {
  const indicators = ['SPM.S1', 'SPM.S2', 'SPM.D1'];
  const evidence: EvidenceRow[] = [item('a', { startedOn: '2025-01-01', endedOn, indicators: indicators.map((id) => ({ id, claim: null })) })];
  return { evidence, ratings: indicators.map((indicator) => rating('a', { indicator })), confirmations: [confirmation('a')] };
}

describe('a row of the heatmap', () => {
  it('has a cell per competency, the newest shared day and its age', () => {
    const row = rowOf({ evidence: [item('a'), item('b', { endedOn: '2026-11-20' })], ratings: [rating('a')] });
    expect(row).toMatchObject({ newestEvidence: '2026-11-20', newestAgeDays: 4, stale: false, managerName: 'Lena Fischer', state: 'building' });
    expect(row.cells.map(({ competency, status }) => [competency, status])).toEqual([['strategy', 'emerging'], ['data', 'no_evidence']]);
  });

  it('says in a few words what to look at first', () => {
    expect(rowOf({}).next).toBe('No evidence yet');
    expect(rowOf({}, 1).next).toBe('1 item waits for your rating');
    expect(rowOf({ evidence: [item('a')] }, 2).next).toBe('2 items wait for your rating');
    expect(rowOf({ evidence: [item('a')], ratings: [rating('a')] }).next).toBe('No evidence yet in Data');
    expect(rowOf({ evidence: [item('a')], ratings: [rating('a')], counters: [counter('x')] }).next).toBe('Contested: Strategy');
    expect(rowOf(allShown('2026-11-01'))).toMatchObject({ state: 'ready', next: 'Ready: every gate is met' });
    expect(rowOf(allShown('2025-10-15')).next).toMatch(/^(Strategy|Data) lapses on \d+ \w{3} 202[67]$/);
  });

  it('knows whose strong evidence is stale', () => {
    expect(rowOf(allShown('2025-11-20'))).toMatchObject({ stale: true });
    expect(rowOf(allShown('2026-11-01'))).toMatchObject({ stale: false });
    expect(rowOf({ evidence: [item('a', { startedOn: '2025-01-01', endedOn: '2025-06-01', impact: 'activity' })] })).toMatchObject({ stale: true });
  });

  it('has neither index nor cells at the top of the ladder', () => {
    const member = { id: 'amara', name: 'Amara Diallo', steps: 1, rates: true, managerName: null, standsInFor: null, onLeave: false, newestEvidence: '2026-10-01', waiting: 0 };
    const row = teamRow({ member, target: { rung: 'SPM', targetRung: null }, summary: null, sustainDays: 0 }, smallLadder, TODAY);
    expect(row).toMatchObject({ index: null, state: null, cells: [], newestEvidence: '2026-10-01', next: 'At the top of the ladder' });
  });
});

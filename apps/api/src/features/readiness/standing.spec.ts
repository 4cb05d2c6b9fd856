import { describe, expect, it } from '@jest/globals';
import { confirmation, counter, dossierOf, item, rating, smallLadder, TODAY } from '../../testing/recorded.js';
import type { EvidenceRow, RecordedEvidence } from './assessment-input.repository.js';
import { type Standing, standingFrom } from './standing.js';
import { madeFrom } from './stored-assessments.js';

const target = { rung: 'PM', targetRung: 'SPM', isDefault: true, secondRung: null, overlays: [] };

function standing(recorded: Partial<RecordedEvidence>): Standing {
  const dossier = dossierOf(recorded, 'self');
  const candidate = { person: dossier.person, target, dossier, evidence: dossier.evidence, targets: [{ rung: 'SPM', second: false, dossier, overlays: [] }] };
  return standingFrom(candidate, madeFrom(candidate), smallLadder, TODAY);
}

/** Every indicator shown by work that ended on this day. */
function allShown(endedOn: string): Partial<RecordedEvidence> {
  const indicators = ['SPM.S1', 'SPM.S2', 'SPM.D1'];
  const evidence: EvidenceRow[] = [item('a', { startedOn: '2025-01-01', endedOn, indicators: indicators.map((id) => ({ id, claim: null })) })];
  return { evidence, ratings: indicators.map((indicator) => rating('a', { indicator })), confirmations: [confirmation('a')] };
}

describe('where a person stands', () => {
  it('has a cell per competency, the newest shared day, and how many gates are met', () => {
    const found = standing({ evidence: [item('a'), item('b', { endedOn: '2026-11-20' })], ratings: [rating('a')] });
    expect(found).toMatchObject({ newestOn: '2026-11-20', stale: false, state: 'building', gates: 3, rung: 'PM', targetRung: 'SPM', contested: false });
    expect((found.rungAt ?? 0) < (found.targetAt ?? 0)).toBe(true);
    expect(found.cells.map(({ competency, overlay, status }) => [competency, overlay, status])).toEqual([['strategy', null, 'emerging'], ['data', null, 'no_evidence']]);
    expect(standing(allShown('2026-11-01'))).toMatchObject({ gates: 3, gatesMet: 3, index: 100 });
    expect(standing({ evidence: [item('a', { endedOn: '2027-03-01' })] }).newestOn).toBe(TODAY);
  });

  it('says in a few words what to look at first', () => {
    const next = (recorded: Partial<RecordedEvidence>): [string, string] => [standing(recorded).nextKind, standing(recorded).next];
    expect(next({})).toEqual(['no_evidence', 'No evidence yet']);
    expect(next({ evidence: [item('a')], ratings: [rating('a')] })).toEqual(['missing', 'No evidence yet in Data']);
    expect(next({ evidence: [item('a')], ratings: [rating('a')], counters: [counter('x')] })).toEqual(['contested', 'Contested: Strategy']);
    expect(next(allShown('2026-11-01'))).toEqual(['ready', 'Ready: every gate is met']);
    expect(next(allShown('2025-10-15'))[1]).toMatch(/^(Strategy|Data) lapses on \d+ \w{3} 202[67]$/);
  });

  it('knows whose strong evidence is stale', () => {
    expect(standing(allShown('2025-11-20'))).toMatchObject({ stale: true });
    expect(standing(allShown('2026-11-01'))).toMatchObject({ stale: false });
    expect(standing({ evidence: [item('a', { startedOn: '2025-01-01', endedOn: '2025-06-01', impact: 'activity' })] })).toMatchObject({ stale: true });
  });

  it('has neither index nor cells at the top of the ladder', () => {
    const dossier = dossierOf({}, 'self');
    const top = { person: dossier.person, target: { ...target, rung: 'SPM', targetRung: null }, dossier: null, evidence: [], targets: [] };
    expect(standingFrom(top, madeFrom(top), smallLadder, TODAY)).toMatchObject({ index: null, state: null, cells: [], gates: 0, nextKind: 'no_target', next: 'At the top of the ladder' });
  });
});

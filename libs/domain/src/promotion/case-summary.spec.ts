import { describe, expect, it } from '@jest/globals';
import type { Assessment, CompetencyAssessment } from '../readiness/index.js';
import { caseGaps, caseRisks, selectPacketEvidence } from './index.js';

const counted = (evidenceId: string, value: number) => ({ evidenceId, quality: value, recency: 1, value, grade: 'A' as const });

function competency(id: string, values: Readonly<Record<string, number>>, changes: Partial<CompetencyAssessment> = {}): CompetencyAssessment {
  const score = Object.keys(values).length > 0 ? 0.9 : 0;
  return {
    id, required: 'demonstrated', status: 'demonstrated', met: true, gate: 1, progress: 1, coverageDays: 200, episodes: 3, verifiers: 1,
    attesters: 2, contested: false, confidence: 0.6, freshness: 'fresh', lapsesOn: null,
    indicators: [{
      id: `${id}-1`, must: true, support: score, counter: 0, score, state: score > 0 ? 'demonstrated' : 'none', contested: false,
      counted: Object.entries(values).map(([item, value]) => counted(item, value)),
    }],
    ...changes,
  };
}

function assessment(...competencies: CompetencyAssessment[]): Assessment {
  return {
    index: 80, rawIndex: 80, state: 'close', confidence: 0.6, unmet: [], breadth: { episodes: 3, needed: 3, gate: 1 }, competencies,
  };
}

const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`many-${String(at).padStart(2, '0')}`, 0.99 - at / 100]));

describe('the evidence of a packet', () => {
  it('is three items of each competency', () => {
    const { rows, leftOut } = selectPacketEvidence(assessment(competency('strategy', many), competency('data', { weak: 0.1, weaker: 0.05 })));
    expect(rows.map(({ evidenceId, competency }) => [evidenceId, competency])).toEqual([['many-00', 'strategy'], ['many-01', 'strategy'], ['many-02', 'strategy'], ['weak', 'data'], ['weaker', 'data']]);
    expect(leftOut).toBe(17);
    expect(rows.at(-2)).toEqual({ evidenceId: 'weak', competency: 'data', indicators: ['data-1'] });
  });

  it('is twelve items where there are more competencies, with every one among them', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => competency(id, Object.fromEntries([0.9, 0.8, 0.7].map((value, at) => [`${id}-${String(at)}`, value]))));
    const { rows, leftOut } = selectPacketEvidence(assessment(...five));
    expect([rows.length, leftOut, new Set(rows.map((row) => row.competency)).size]).toEqual([12, 3, 5]);
  });

  it('names an item once with all that it counts for', () => {
    const { rows, leftOut } = selectPacketEvidence(assessment(competency('strategy', { both: 0.9 }), competency('data', { both: 0.5, own: 0.4 })));
    expect(rows).toEqual([{ evidenceId: 'both', competency: 'strategy', indicators: ['strategy-1', 'data-1'] }, { evidenceId: 'own', competency: 'data', indicators: ['data-1'] }]);
    expect(leftOut).toBe(0);
  });

  it('does not depend on the order of equal items', () => {
    const select = (...ids: string[]) => selectPacketEvidence(assessment(competency('data', Object.fromEntries(ids.map((id) => [id, 0.7])))), 2);
    expect(select('c', 'a', 'b')).toEqual(select('b', 'c', 'a'));
    expect(select('c', 'a', 'b').rows.map(({ evidenceId }) => evidenceId)).toEqual(['a', 'b']);
  });
});

describe('the open points of a case', () => {
  it('are its unmet gates and the breadth', () => {
    const open = competency('data', {}, { met: false, gate: 0, progress: 0, status: 'no_evidence' });
    expect(caseGaps({ ...assessment(competency('strategy', many), open), breadth: { episodes: 2, needed: 3, gate: 0.666667 } }, 180)).toEqual([
      { competency: 'data', text: 'No evidence yet.' },
      { competency: null, text: 'Strong work from 2 of the 3 episodes that this rung asks for.' },
    ]);
  });

  it('are what is contested, stale or borne by few', () => {
    const names = { competency: (id: string) => id.toUpperCase() };
    const weak = competency('data', many, { contested: true, freshness: 'stale', confidence: 0.3 });
    expect(caseRisks(assessment(competency('strategy', many), weak), names)).toEqual([
      'DATA is contested: someone recorded what speaks against it.',
      'DATA: the newest strong evidence is more than a year old.',
      'DATA rests on the word of few people.',
    ]);
  });
});

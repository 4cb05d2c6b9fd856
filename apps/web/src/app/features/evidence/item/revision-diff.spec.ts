import { describe, expect, it } from '@jest/globals';
import type { EvidenceRevisionView, RatingView } from '@nextrung/api-client';

import { ratedRevisions, revisionDiff } from './revision-diff';

const revision = (number: number, given: Partial<EvidenceRevisionView> = {}): EvidenceRevisionView => ({
  revision: number, at: '2026-01-01T00:00:00Z', title: 'Checkout', situation: '', mandate: '', happened: '', contribution: '', result: '', startedOn: '2026-01-01', endedOn: '2026-01-02', episode: 'E', link: null, links: [],
  impact: 'activity', indicators: ['PM.S1'], metric: null, counterfactual: '', decisionRecord: '', decidedOn: null, seenBy: '', ...given,
});
const rating = (name: string, number: number, given: Partial<RatingView> = {}): RatingView => ({
  id: name, rater: { id: name, name }, standsFor: null, role: 'manager', indicator: 'PM.S1', givenFor: null, level: 'meets', note: '', reason: null, on: '2026-03-14', revision: number, ...given,
});

describe('what two revisions differ in', () => {
  it('is nothing of what is the same', () => {
    expect(revisionDiff(revision(1), revision(2))).toEqual([]);
  });

  it('is said word by word, in the order in which an item is read', () => {
    const diff = revisionDiff(revision(1, { result: 'Churn fell by two points' }), revision(2, { title: 'Checkout again', result: 'Churn fell by three points', impact: 'measured' }));
    expect(diff.map(({ heading }) => heading)).toEqual(['Title', 'Result', 'Impact']);
    expect(diff[1]?.parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text])).toEqual([['removed', 'two'], ['added', 'three']]);
  });

  it('holds figures, days, indicators, link and episode too', () => {
    const metric = { name: 'n', unit: '%', before: 1, after: 2, period: 'Q1', source: 's' };
    const diff = revisionDiff(revision(1), revision(2, { metric, endedOn: '2026-01-03', indicators: [], link: 'https://x.example', episode: 'F', decidedOn: '2025-12-01', decisionRecord: 'd' }));
    expect(diff.map(({ heading }) => heading)).toEqual(['Decision record', 'Metric', 'Indicators', 'When', 'Link', 'Episode']);
  });
});

describe('who rated which revision', () => {
  const revisions = [revision(3, { episode: 'F' }), revision(2), revision(1, { title: 'Older' })];

  it('is told once for each, newest first, with whether the words have changed since', () => {
    const lines = ratedRevisions([rating('Ada', 1, { on: '2026-01-05' }), rating('Bo', 2), rating('Bo', 2, { id: 'again', indicator: 'PM.S2' }), rating('Cy', 3, { standsFor: { id: 'd', name: 'Di' }, on: '2026-02-01' })], revisions, 3);
    expect(lines.map(({ words, changedSince }) => [words, changedSince])).toEqual([
      ['Bo rated revision 2 on 14 Mar 2026', false],
      ['Cy for Di rated revision 3 on 1 Feb 2026', false],
      ['Ada rated revision 1 on 5 Jan 2026', true],
    ]);
  });

  it('takes a revision that one may not read for another text', () => {
    expect(ratedRevisions([rating('Ada', 7)], revisions, 3)[0]?.changedSince).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { assess } from '@nextrung/domain/readiness';
import { counter, dossierOf, item, rating } from '../../testing/recorded.js';
import { standingRatings } from './assessment-input.js';

describe('what an assessment is made from', () => {
  const evidence = [item('a')];

  it('keeps the claims for the person, and takes the sealed ones out for whoever may still rate', () => {
    expect(dossierOf({ evidence }, 'self').input.evidence[0]?.selfClaims).toEqual({ 'SPM.S1': 'exceeds' });
    for (const reader of ['lineManager', 'managerAbove'] as const) {
      const dossier = dossierOf({ evidence }, reader);
      expect(dossier.input.evidence[0]?.selfClaims).toEqual({});
      expect([...dossier.sealed]).toEqual(['a']);
    }
  });

  it('opens an item for the line manager by their own rating, for a manager above by any line manager’s', () => {
    const formerManager = [rating('a', { raterId: 'joan' })];
    expect(dossierOf({ evidence, ratings: formerManager }, 'lineManager').sealed.size).toBe(1);
    expect(dossierOf({ evidence, ratings: formerManager }, 'managerAbove').sealed.size).toBe(0);
    expect(dossierOf({ evidence, ratings: [rating('a')] }, 'lineManager').sealed.size).toBe(0);
  });

  it('gives the same assessment to a line manager whatever the person claims', () => {
    const claiming = (claim: 'exceeds' | 'not_shown' | null) => assess(dossierOf({ evidence: [item('a', { indicators: [{ id: 'SPM.S1', claim }] })] }, 'lineManager').input);
    expect(claiming('exceeds')).toEqual(claiming('not_shown'));
    expect(claiming('exceeds')).toEqual(claiming(null));
  });

  it('counts a counter-observation with the weight of whoever made it, in the episode it was observed in', () => {
    const { input } = dossierOf({ evidence, ratings: [rating('a')], counters: [counter('c', { episode: 'a' })] });
    expect(input.counterObservations).toMatchObject([{ episode: 'a', indicators: ['SPM.S1'], ratings: [{ raterId: 'lena', role: 'manager' }] }]);
    expect(assess(input).competencies[0]?.contested).toBe(true);
  });
});

describe('the ratings that stand', () => {
  it('are the latest of each rater on each indicator, of one day the lower one, and never the subject’s own', () => {
    const given = [
      rating('a', { level: 'meets', on: '2026-10-01' }),
      rating('a', { level: 'partial', on: '2026-10-05' }),
      rating('a', { level: 'meets', on: '2026-10-05' }),
      rating('a', { level: 'exceeds', indicator: 'SPM.S2' }),
      rating('a', { level: 'exceeds', raterId: 'amara' }),
    ];
    expect(standingRatings(given, 'amara').map(({ indicator, level }) => [indicator, level])).toEqual([['SPM.S1', 'partial'], ['SPM.S2', 'exceeds']]);
  });
});

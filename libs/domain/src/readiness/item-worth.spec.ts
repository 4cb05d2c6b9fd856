import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Impact, Level } from '../evidence/index.js';
import { assess } from './assess.js';
import { withHypotheses } from './hypothetical.js';
import type { EvidenceInput } from './input.js';
import { itemWorth } from './item-worth.js';
import { worthWords } from './words/index.js';

const OF = { asOf: '2026-11-24', subjectId: 'p1', managerId: 'm1' };
const item = (given: Partial<EvidenceInput> = {}): EvidenceInput => ({
  id: 'i1', episode: 'e', indicators: ['SPM.S1'], startedOn: '2026-09-01', endedOn: '2026-11-01', loggedOn: '2026-11-02', hasLink: false, selfClaims: {}, impact: 'activity', ratings: [], corroborations: [], ...given,
});
const rating = (indicator: string, level: Level = 'meets') => ({ raterId: 'm1', role: 'manager' as const, indicator, level, on: '2026-11-10' });

describe('what an item is worth', () => {
  it('is nothing without an indicator', () => {
    expect(itemWorth(item({ indicators: [] }), OF)).toBeNull();
  });

  it('is little on the person’s own word; the manager’s rating raises it most', () => {
    const worth = itemWorth(item(), OF);
    expect(worth).toMatchObject({ grade: 'C', indicators: [{ id: 'SPM.S1', quality: 0.03 }], raise: { kind: 'verify' } });
    expect(worth?.raise?.indicators[0]?.quality).toBeGreaterThan(0.2);
  });

  it('is raised most by a figure once rated, by a colleague once measured, and at last by nothing but more of them', () => {
    const rated = item({ ratings: [rating('SPM.S1')] });
    expect(itemWorth(rated, OF)?.raise?.kind).toBe('measure');
    expect(itemWorth({ ...rated, impact: 'measured' }, OF)).toMatchObject({ grade: 'B', raise: { kind: 'corroborate', grade: 'A' } });
    expect(itemWorth({ ...rated, impact: 'attributed', hasLink: true }, OF)).toMatchObject({ grade: 'A', raise: { kind: 'corroborate', grade: 'A' } });
  });

  it('asks for no rating where there is no line manager, or where theirs is in', () => {
    expect(itemWorth(item(), { ...OF, managerId: null })?.raise?.kind).not.toBe('verify');
    expect(itemWorth(item({ ratings: [rating('SPM.S1', 'not_shown')] }), OF)).toMatchObject({ indicators: [{ quality: 0 }], raise: null });
  });

  it('is told in words, with what would raise it', () => {
    const words = (given: Partial<EvidenceInput>): unknown => {
      const worth = itemWorth(item(given), OF);
      return worth && worthWords(worth);
    };
    expect(words({})).toEqual({ now: 'Worth now: weak evidence (grade C), 3 of 100.', raise: 'What would raise it most: your line manager rates it “meets”. It would stay weak, 25 of 100.' });
    expect(words({ impact: 'measured', ratings: [rating('SPM.S1')] })).toEqual({ now: 'Worth now: moderate evidence (grade B), 52 of 100.', raise: 'What would raise it most: a colleague confirms it. It would be strong evidence (grade A), 62 of 100.' });
    expect(words({ ratings: [rating('SPM.S1', 'not_shown')] })).toEqual({ now: 'Worth now: weak evidence (grade C), 0 of 100.', raise: '' });
  });

  it('is what readiness makes of it, now and after the change', () => {
    const level = fc.constantFrom<Level>('not_shown', 'partial', 'meets', 'exceeds');
    const wild = fc.record({
      hasLink: fc.boolean(), impact: fc.constantFrom<Impact>('activity', 'shipped', 'measured', 'attributed'), claim: fc.option(level), rated: fc.option(level), other: fc.option(level), peers: fc.nat(3),
    });
    fc.assert(
      fc.property(wild, ({ hasLink, impact, claim, rated, other, peers }) => {
        const one = item({
          hasLink, impact, selfClaims: claim === null ? {} : { 'SPM.S1': claim }, corroborations: Array.from({ length: peers }, (_, at) => ({ raterId: `c${String(at)}`, on: '2026-11-05' })),
          ratings: [...(rated === null ? [] : [rating('SPM.S1', rated)]), ...(other === null ? [] : [{ ...rating('SPM.S1', other), raterId: 'o1', role: 'other' as const }])],
        });
        const input = { ...OF, leaves: [], evidence: [one], counterObservations: [], target: { rung: 'SPM', sustainDays: 180, minEpisodes: 1, competencies: [{ id: 'strategy', required: 'demonstrated' as const, indicators: [{ id: 'SPM.S1', must: true }] }] } };
        const quality = (assessed: ReturnType<typeof assess>): number => assessed.competencies[0]?.indicators[0]?.counted[0]?.quality ?? 0;
        const worth = itemWorth(one, OF);
        expect(worth?.indicators[0]?.quality).toBe(quality(assess(input)));
        const after = (['verify', 'corroborate', 'link', 'measure'] as const).map((kind) => {
          const then = withHypotheses(input, [{ kind, item: 'i1' }]);
          return then.ok ? quality(assess(then.value)) : 0;
        });
        expect(worth?.raise?.indicators[0]?.quality ?? worth?.indicators[0]?.quality).toBe(Math.max(...after));
      }),
    );
  });
});

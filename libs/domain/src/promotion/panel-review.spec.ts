import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { levels } from '../evidence/index.js';
import { directionOf, draftFindings, type PanelRating, type PanelReview, spreadOf, submitFindings } from './panel-review.js';

const rateable = { competencies: [{ id: 'craft', name: 'Craft' }, { id: 'strategy', name: 'Strategy' }], items: ['a', 'b'] };
const given: PanelRating = { level: 'meets', reason: 'The roadmap was followed by two teams.', cites: ['a'] };
const empty: PanelRating = { level: null, reason: '', cites: [] };
const whole: PanelReview = { ratings: [{ competency: 'craft', ...given }, { competency: 'strategy', ...given }], overall: given };
const fields = (found: readonly { field: string }[]): string[] => found.map(({ field }) => field);

describe('a review by a member of a panel', () => {
  it('can be submitted when everything is rated, explained and cited', () => {
    expect(submitFindings(whole, rateable)).toEqual([]);
    expect(submitFindings({ ...whole, overall: { level: 'not_shown', reason: given.reason, cites: [] } }, rateable)).toEqual([]);
  });

  it.each([
    ['a competency is left out', { ...whole, ratings: whole.ratings.slice(1) }, ['overall.level', 'ratings']],
    ['a competency has no level', { ...whole, ratings: [{ competency: 'craft', ...given, level: null }, { competency: 'strategy', ...given }] }, ['overall.level', 'ratings.0.level']],
    ['a reason is short', { ...whole, overall: { ...given, reason: `${' '.repeat(30)}Good.` } }, ['overall.reason']],
    ['nothing is cited', { ...whole, overall: { ...given, cites: [] } }, ['overall.cites']],
    ['another packet is cited', { ...whole, overall: { ...given, cites: ['a', 'z'] } }, ['overall.cites']],
    ['nothing is rated', { ratings: [], overall: empty }, ['ratings', 'ratings', 'overall.level', 'overall.reason']],
  ])('cannot be submitted where %s', (_, review, at) => {
    expect(fields(submitFindings(review, rateable))).toEqual(at);
  });

  it('is kept half written, but not with the case as a whole first', () => {
    expect(draftFindings({ ratings: [{ competency: 'craft', ...empty }], overall: empty }, rateable)).toEqual([]);
    expect(fields(draftFindings({ ratings: [{ competency: 'craft', ...given }], overall: given }, rateable))).toEqual(['overall.level']);
    expect(fields(draftFindings({ ratings: [{ competency: 'luck', ...given }, { competency: 'craft', ...given }, { competency: 'craft', ...given }], overall: empty }, rateable))).toEqual(['ratings.0.competency', 'ratings.2.competency']);
  });

  it('moves up or down by the order of the levels, and back again the other way', () => {
    const level = fc.constantFrom(...levels);
    fc.assert(fc.property(level, level, (from, to) => {
      const back = { up: 'down', down: 'up' } as const;
      const there = directionOf(from, to);
      expect(directionOf(to, from)).toBe(there === null ? null : back[there]);
      expect(spreadOf([from, to]) === 0).toBe(there === null);
    }));
    expect(directionOf('partial', 'exceeds')).toBe('up');
    expect(spreadOf(['meets', 'not_shown', 'exceeds'])).toBe(3);
    expect(spreadOf([])).toBe(0);
  });
});

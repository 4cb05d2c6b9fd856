import { describe, expect, it } from '@jest/globals';
import type { Relation } from '../../platform/access/relations.js';
import type { CorroborationView, EvidenceStateName, RatingView } from './evidence.dto.js';
import { MOST_OPEN_ASKS, offeredOn } from './offered-on.js';

const rating = (rater: string, indicator: string): RatingView => ({
  id: `${rater}-${indicator}`, rater: { id: rater, name: rater }, standsFor: null, role: 'manager', indicator, level: 'meets', note: '', on: '2026-01-01', revision: 1, givenFor: null,
});
const ask = (colleague: string, state: CorroborationView['state']): CorroborationView => ({
  id: colleague, colleague: { id: colleague, name: colleague }, state, askedOn: '2026-01-01', on: null, note: '',
});
const item = (state: EvidenceStateName, ratings: RatingView[] = [], corroborations: CorroborationView[] = [], indicators = ['a', 'b']) => ({
  state, ratings, corroborations, source: null, indicators: indicators.map((id) => ({ id })),
});
const self = { viewerId: 'me', relations: new Set<Relation>(['member', 'self']) };
const lead = { viewerId: 'lead', relations: new Set<Relation>(['member', 'manager', 'line_manager']) };

describe('offeredOn', () => {
  it('offers the author the moves that the lifecycle has from each state', () => {
    const moves = (state: EvidenceStateName): string[] => offeredOn(item(state), self).filter((one) => one.startsWith('evidence.') && !['evidence.read', 'evidence.revisions', 'evidence.revise'].includes(one));
    expect(moves('draft')).toEqual(['evidence.accept', 'evidence.dismiss', 'evidence.merge']);
    expect(moves('private')).toEqual(['evidence.share', 'evidence.withdraw']);
    expect(moves('shared')).toEqual(['evidence.unshare', 'evidence.withdraw']);
    expect(offeredOn({ ...item('private'), ongoing: true }, self)).toContain('evidence.say-ongoing');
    expect(moves('withdrawn')).toEqual([]);
    expect(offeredOn(item('dismissed'), self)).toEqual([]);
  });

  it('no longer offers to make private what someone has rated or confirmed', () => {
    expect(offeredOn(item('shared', [rating('lead', 'a')]), self)).not.toContain('evidence.unshare');
    expect(offeredOn(item('shared', [], [ask('c', 'confirmed')]), self)).not.toContain('evidence.unshare');
    expect(offeredOn(item('shared', [], [ask('c', 'declined')]), self)).toContain('evidence.unshare');
  });

  it('offers a rating until the viewer has rated every indicator, and never where there is none', () => {
    expect(offeredOn(item('shared'), lead)).toContain('rating.give');
    expect(offeredOn(item('shared', [rating('lead', 'a'), rating('other', 'b')]), lead)).toContain('rating.give');
    expect(offeredOn(item('shared', [rating('lead', 'a'), rating('lead', 'b')]), lead)).not.toContain('rating.give');
    expect(offeredOn(item('shared', [], [], []), lead)).not.toContain('rating.give');
    expect(offeredOn(item('shared'), self)).not.toContain('rating.give');
  });

  it('offers to ask a colleague while fewer than five are open', () => {
    const open = Array.from({ length: MOST_OPEN_ASKS }, (_, index) => ask(`c${index}`, 'asked'));
    expect(offeredOn(item('private', [], open.slice(1)), self)).toContain('corroboration.ask');
    expect(offeredOn(item('private', [], open), self)).not.toContain('corroboration.ask');
    expect(offeredOn(item('private', [], [...open.slice(1), ask('x', 'declined')]), self)).toContain('corroboration.ask');
  });
});

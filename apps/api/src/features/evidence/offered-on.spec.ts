import { describe, expect, it } from '@jest/globals';
import { ratingsSealedFor } from '@nextrung/domain/evidence';
import type { Relation } from '../../platform/access/relations.js';
import type { EvidenceStateName } from './evidence.dto.js';
import type { CorroborationView, RatingView } from './voices.dto.js';
import { MOST_OPEN_ASKS, offeredOn as offeredWith } from './offered-on.js';
import { viewerRelation } from './viewer-relation.js';

const rating = (rater: string, indicator: string): RatingView => ({
  id: `${rater}-${indicator}`, rater: { id: rater, name: rater }, standsFor: null, role: 'manager', indicator, level: 'meets', note: '', on: '2026-01-01', revision: 1, givenFor: null, reason: null,
});
const ask = (colleague: string, state: CorroborationView['state']): CorroborationView => ({
  id: colleague, colleague: { id: colleague, name: colleague }, outside: false, state, askedOn: '2026-01-01', on: null, note: '', relation: null, seenFrom: null, seenTo: null, growth: '', counts: null, reason: '', mutual: false,
});
const item = (state: EvidenceStateName, ratings: RatingView[] = [], corroborations: CorroborationView[] = [], indicators = ['a', 'b']) => ({
  state, ratings, corroborations, source: null, ongoing: false, textGone: false, questions: [], counterObservations: [], indicators: indicators.map((id) => ({ id })),
});
const self = { viewerId: 'me', relations: new Set<Relation>(['member', 'self']) };
const lead = { viewerId: 'lead', relations: new Set<Relation>(['member', 'manager', 'line_manager']) };

/** As the mapper asks. */
function offeredOn(of: ReturnType<typeof item>, reader: { viewerId: string; relations: ReadonlySet<Relation> }, declinedBy: string[] = []): string[] {
  const viewer = { personId: reader.viewerId, relation: viewerRelation(reader.relations), standsInFor: null };
  const asked = { indicators: of.indicators.map(({ id }) => id), ratings: of.ratings.map(({ rater, role, indicator }) => ({ raterId: rater.id, forId: null, role, indicator })), declinedBy };
  return offeredWith(of, reader, { viewer, asked, blind: ratingsSealedFor(viewer, asked) });
}

describe('offeredOn', () => {
  it('offers the author the moves that the lifecycle has from each state', () => {
    const moves = (state: EvidenceStateName): string[] => offeredOn(item(state), self).filter((one) => one.startsWith('evidence.') && !['evidence.read', 'evidence.revisions', 'evidence.revise'].includes(one));
    expect(moves('draft')).toEqual(['evidence.accept', 'evidence.dismiss', 'evidence.merge']);
    expect(moves('private')).toEqual(['evidence.share', 'evidence.withdraw']);
    expect(moves('shared')).toEqual(['evidence.unshare', 'evidence.withdraw']);
    expect(offeredOn({ ...item('private'), ongoing: true }, self)).toContain('evidence.say-ongoing');
    expect(moves('withdrawn')).toEqual(['evidence.restore']);
    expect(offeredOn(item('dismissed'), self)).toEqual([]);
  });

  it('offers to take a withdrawal back as long as there is a text', () => {
    expect(offeredOn({ ...item('withdrawn'), textGone: true }, self)).not.toContain('evidence.restore');
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

  it('offers a change once theirs is in, and to leave it to others only while it is not', () => {
    const rated = item('shared', [rating('lead', 'a'), rating('lead', 'b')]);
    expect(offeredOn(rated, lead)).toContain('rating.revise');
    expect(offeredOn(item('shared', [rating('former', 'a'), rating('former', 'b')]), lead)).toEqual(expect.arrayContaining(['rating.give', 'rating.decline', 'rating.ask']));
    expect(offeredOn(item('shared'), lead)).not.toContain('rating.decline');
    const dotted = { viewerId: 'dotted', relations: new Set<Relation>(['member', 'dotted']) };
    expect(offeredOn(rated, dotted)).toEqual(expect.arrayContaining(['rating.give', 'rating.decline', 'rating.ask']));
    expect(offeredOn(rated, dotted, ['dotted']).filter((one) => one.startsWith('rating.'))).toEqual([]);
  });

  it('offers to ask a colleague while fewer than five are open', () => {
    const open = Array.from({ length: MOST_OPEN_ASKS }, (_, index) => ask(`c${index}`, 'asked'));
    expect(offeredOn(item('private', [], open.slice(1)), self)).toContain('corroboration.ask');
    expect(offeredOn(item('private', [], open), self)).not.toContain('corroboration.ask');
    expect(offeredOn(item('private', [], [...open.slice(1), ask('x', 'declined')]), self)).toContain('corroboration.ask');
  });
});

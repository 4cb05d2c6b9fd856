import { describe, expect, it } from '@jest/globals';
import { claimsSealedFor, ratingsSealedFor, type SealableItem, type ViewerRelation } from './sealing.js';

const rating = (raterId: string, role: 'manager' | 'other', indicator: string, forId: string | null = null) => ({ raterId, role, indicator, forId });
const both = (raterId: string, role: 'manager' | 'other', forId: string | null = null) => ['S1', 'D1'].map((indicator) => rating(raterId, role, indicator, forId));
const item = (...ratings: SealableItem['ratings'][number][]): SealableItem => ({ indicators: ['S1', 'D1'], ratings });
const declined = (of: SealableItem): SealableItem => ({ ...of, declinedBy: ['viewer'] });
const sealed = (relation: ViewerRelation, of: SealableItem, personId = 'viewer') => claimsSealedFor({ personId, relation }, of);
const blind = (relation: ViewerRelation, of: SealableItem, standsInFor: string | null = null) => ratingsSealedFor({ personId: 'viewer', relation, standsInFor }, of);

describe('sealed claims', () => {
  it('are open to the person, and never to strangers', () => {
    expect(sealed('self', item())).toBe(false);
    expect(sealed('other', item(...both('viewer', 'other')))).toBe(true);
  });

  it.each(['direct_manager', 'other_rater'] as const)('open to a %s with their own rating of every indicator', (relation) => {
    expect(sealed(relation, item())).toBe(true);
    expect(sealed(relation, item(rating('viewer', 'manager', 'S1')))).toBe(true);
    expect(sealed(relation, item(...both('viewer', 'manager')))).toBe(false);
    expect(sealed(relation, item(...both('someone', 'other')))).toBe(true);
  });

  it('stay sealed for a new manager whose predecessor has rated, until they leave it at that', () => {
    expect(sealed('direct_manager', item(...both('former', 'manager')))).toBe(true);
    expect(sealed('direct_manager', declined(item(...both('former', 'manager'))))).toBe(false);
    expect(sealed('direct_manager', declined(item(rating('former', 'manager', 'S1'))))).toBe(true);
  });

  it('stay sealed for who leaves it to others until a line manager’s rating is in', () => {
    expect(sealed('other_rater', declined(item()))).toBe(true);
    expect(sealed('other_rater', declined(item(...both('another', 'other'))))).toBe(true);
    expect(sealed('other_rater', declined(item(...both('direct', 'manager'))))).toBe(false);
  });

  it("open to a manager above with a line manager's rating", () => {
    expect(sealed('manager_above', item(...both('viewer', 'other')))).toBe(true);
    expect(sealed('manager_above', item(...both('direct', 'manager')))).toBe(false);
  });
});

describe('ratings of others', () => {
  it('are shown as they come to the person, and to readers who do not rate', () => {
    for (const relation of ['self', 'manager_above'] as const) expect(blind(relation, item(rating('direct', 'manager', 'S1')))).toBe(false);
    expect(blind('other', item())).toBe(true);
  });

  it.each(['direct_manager', 'other_rater'] as const)('are hidden from a %s until theirs is in throughout', (relation) => {
    expect(blind(relation, item(...both('another', 'other')))).toBe(true);
    expect(blind(relation, item(...both('another', 'other'), rating('viewer', 'other', 'S1')))).toBe(true);
    expect(blind(relation, item(...both('viewer', 'other')))).toBe(false);
  });

  it('are shown to who leaves it to others, to a line manager only where another one has rated', () => {
    expect(blind('other_rater', declined(item()))).toBe(false);
    expect(blind('direct_manager', declined(item()))).toBe(true);
    expect(blind('direct_manager', declined(item(...both('former', 'manager'))))).toBe(false);
  });

  it('are shown to a stand-in whose place is filled', () => {
    expect(blind('direct_manager', item(...both('away', 'manager')), 'away')).toBe(false);
    expect(blind('direct_manager', item(...both('earlier', 'manager', 'away')), 'away')).toBe(false);
    expect(blind('direct_manager', item(...both('former', 'manager')), 'away')).toBe(true);
  });
});

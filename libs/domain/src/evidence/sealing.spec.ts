import { describe, expect, it } from '@jest/globals';
import { claimsSealedFor, type SealableItem, type ViewerRelation } from './sealing.js';

const rating = (raterId: string, role: 'manager' | 'other', indicator: string) => ({ raterId, role, indicator });
const item = (...ratings: SealableItem['ratings'][number][]): SealableItem => ({ indicators: ['S1', 'D1'], ratings });
const sealed = (relation: ViewerRelation, of: SealableItem, personId = 'viewer') => claimsSealedFor({ personId, relation }, of);

describe('sealed claims', () => {
  it('are open to the person, and never to others', () => {
    expect(sealed('self', item())).toBe(false);
    expect(sealed('other', item(rating('viewer', 'other', 'S1'), rating('viewer', 'other', 'D1')))).toBe(true);
  });

  it('open to the direct manager with their own rating of every indicator', () => {
    expect(sealed('direct_manager', item())).toBe(true);
    expect(sealed('direct_manager', item(rating('viewer', 'manager', 'S1')))).toBe(true);
    expect(sealed('direct_manager', item(rating('viewer', 'manager', 'S1'), rating('viewer', 'manager', 'D1')))).toBe(false);
  });

  it('stay sealed for a new manager whose predecessor has rated', () => {
    expect(sealed('direct_manager', item(rating('former', 'manager', 'S1'), rating('former', 'manager', 'D1')))).toBe(true);
  });

  it("open to a manager above with a line manager's rating", () => {
    expect(sealed('manager_above', item(rating('viewer', 'other', 'S1'), rating('viewer', 'other', 'D1')))).toBe(true);
    expect(sealed('manager_above', item(rating('direct', 'manager', 'S1'), rating('direct', 'manager', 'D1')))).toBe(false);
  });
});

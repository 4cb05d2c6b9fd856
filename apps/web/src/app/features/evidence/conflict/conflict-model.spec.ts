import { describe, expect, it } from '@jest/globals';

import { emptyDraft } from '../form/evidence-draft';
import { conflicts, proposedSides, resolved } from './conflict-model';

const base = { ...emptyDraft('2026-11-24'), title: 'Pilot', happened: 'Two weeks', indicators: { 'SPM.S1': 'meets' as const } };

describe('two texts of one item', () => {
  it('are compared field by field, with what belongs together as one', () => {
    expect(conflicts(base, base)).toEqual([]);
    const saved = { ...base, startedOn: '2026-11-01', endedOn: '2026-11-02', metricName: 'Returns', happened: 'Three weeks' };
    expect(conflicts(base, saved).map(({ field, joinable }) => [field, joinable])).toEqual([['happened', true], ['when', false], ['impact', false]]);
    expect(conflicts({ ...base, result: '' }, { ...base, result: 'Fewer' })[0]).toMatchObject({ field: 'result', joinable: false });
  });

  it('keep what either changed, and where both did both texts, or the one that is typed', () => {
    const mine = { ...base, title: 'Mine', happened: 'Mine too', link: 'https://a.example' };
    const saved = { ...base, title: 'Theirs', happened: 'Theirs too', seenBy: 'Ida' };
    const sides = proposedSides(base, mine, saved);
    expect(sides).toEqual({ title: 'mine', happened: 'both', link: 'mine', seenBy: 'saved' });
    expect(resolved(mine, saved, sides)).toEqual({ ...base, title: 'Mine', happened: 'Theirs too\n\nMine too', link: 'https://a.example', seenBy: 'Ida' });
    expect(proposedSides(base, { ...mine, happened: 'x'.repeat(4_995) }, saved).happened).toBe('mine');
  });

  it('take a whole group from the side that was chosen', () => {
    const saved = { ...base, startedOn: '2026-11-01', ongoing: true, indicators: {} };
    expect(resolved(base, saved, { when: 'saved' })).toEqual({ ...base, startedOn: '2026-11-01', ongoing: true });
    expect(resolved(base, saved, {})).toEqual(base);
    const named = { ...base, link: 'https://a.example', linkLabel: 'Board', moreLinks: [{ label: '', url: 'https://b.example' }] };
    expect(conflicts(base, named).map(({ field }) => field)).toEqual(['link']);
    expect(resolved(base, named, { link: 'saved' })).toEqual(named);
  });
});

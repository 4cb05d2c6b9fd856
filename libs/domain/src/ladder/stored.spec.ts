import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyGuide, ladderFromStored, type StoredLadder } from './index.js';
import { aLadder } from './testing/arbitrary.js';

describe('a stored ladder', () => {
  it('is what was stored', () => {
    fc.assert(fc.property(aLadder, (ladder) => {
      expect(ladderFromStored(JSON.parse(JSON.stringify(ladder)) as StoredLadder)).toEqual(ladder);
    }), { numRuns: 50 });
  });

  it('has nothing where it is older than a field', () => {
    const policy = { sustained: [], demonstrated: ['data'], sustainDays: 90, minEpisodes: 2, typicalMonthsInLevel: null };
    const stored: StoredLadder = {
      title: 'Old', currency: 'USD', compensationBasis: 'total', market: 'here', notes: [], competencies: [{ id: 'data', name: 'Data' }], cells: [],
      rungs: [{
        id: 'PM', ordinal: 1, title: 'Product Manager', short: 'PM', track: 'ic', managesPeople: false, years: { min: 0, max: 2, openEnded: false }, responsibilities: [], focus: '',
        compensation: null, checklist: [{ id: 'sql', name: 'SQL', detail: 'asks itself' }], policy,
      }],
    };
    expect(ladderFromStored(stored)).toMatchObject({ overlays: [], locationFactors: [], guide: emptyGuide, rungs: [{ policy, checklist: [{ id: 'sql', tools: [], numbers: [] }] }] });
    const overlay = { id: 'ai', name: 'AI', skills: [{ id: 'ml', name: 'ML', indicators: [] }] };
    expect(ladderFromStored({ ...stored, overlays: [overlay] }).overlays).toEqual([{ ...overlay, kind: '', roleCore: [], market: [], skills: [{ ...overlay.skills[0], topics: [], course: null }] }]);
  });
});

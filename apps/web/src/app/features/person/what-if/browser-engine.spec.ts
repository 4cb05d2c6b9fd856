import { describe, expect, it } from '@jest/globals';

import { inputOf, tryHere } from './browser-engine';

const input = {
  asOf: '2026-11-24', subjectId: 'p1', managerId: 'm1', leaves: [], evidence: [], counterObservations: [],
  target: { rung: 'SPM', sustainDays: 180, minEpisodes: 1, competencies: [{ id: 'data', required: 'demonstrated', indicators: [{ id: 'SPM.D3', must: false, waived: true }] }] },
};
const waivers = [{ indicator: 'SPM.D3', expiresOn: '2026-12-24' }];

describe('the model in the browser', () => {
  it('ends a waiver on its day, as the server does', () => {
    const own = inputOf({ input, waivers });
    const after = (days: number): unknown[] => {
      const tried = own && tryHere(own, [{ kind: 'days', days }], (id) => id);
      return tried?.ok ? [tried.view.today, tried.view.before, tried.view.after].map(({ gates: [gate] }) => [gate?.met, gate?.lapsesOn]) : [];
    };
    expect(after(29)).toEqual([[true, '2026-12-24'], [true, '2026-12-24'], [true, '2026-12-24']]);
    expect(after(30)).toEqual([[true, '2026-12-24'], [false, null], [false, null]]);
  });

  it('is null where the input is not understood', () => {
    expect(inputOf({ input: { ...input, asOf: 'today' }, waivers })).toBeNull();
  });
});

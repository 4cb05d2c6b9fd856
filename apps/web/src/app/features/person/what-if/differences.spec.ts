import { describe, expect, it } from '@jest/globals';

import { pictureGate, pictureView } from '../testing/views';
import { comparisonOf } from './comparison';
import { differences } from './differences';

describe('differences', () => {
  it('are none between equal pictures', () => {
    expect(differences(pictureView(), pictureView())).toEqual([]);
  });

  it('name state, index, gates, breadth and confidence in words', () => {
    const after = pictureView({
      index: 81, rawIndex: 81.2, state: 'close', confidenceWord: 'medium', breadth: { episodes: 2, needed: 2, gate: 1 },
      gates: [pictureGate('strategy', { status: 'demonstrated', met: true, gate: 1, missing: [] })],
    });
    expect(differences(pictureView(), after)).toEqual([
      'The state becomes “Close” instead of “Building”.',
      'The index rises from 62 to 81.',
      'Strategy: the gate is met, demonstrated instead of emerging.',
      'Breadth: 2 instead of 1 of 2 episodes.',
      'Confidence becomes medium instead of low.',
    ]);
  });

  it('say what is no longer missing, what is missing now, and a move within a gate', () => {
    const gates = (missing: string[], gate = 0.5) => pictureView({ gates: [pictureGate('strategy', { missing, gate })] });
    expect(differences(gates(['a', 'b']), gates(['a']))).toEqual(['Strategy: no longer missing: b.']);
    expect(differences(gates(['a']), gates(['b']))).toEqual(['Strategy: missing now: b.']);
    expect(differences(gates(['a']), gates(['a'], 0.6))).toEqual(['Strategy: a little nearer.']);
  });

  it('say less than a point, and when a met gate would lapse', () => {
    expect(differences(pictureView(), pictureView({ rawIndex: 62.7 }))).toEqual(['The index rises by less than a point.']);
    const met = (lapsesOn: string) => pictureView({ gates: [pictureGate('strategy', { met: true, missing: [], lapsesOn })] });
    expect(differences(met('2027-03-14'), met('2027-09-02'))).toEqual(['Strategy: would lapse on 2 Sep 2027.']);
  });
});

describe('comparisonOf', () => {
  const today = pictureView();
  const later = { today, before: pictureView({ asOf: '2027-02-22', index: 60 }), after: pictureView({ asOf: '2027-02-22', index: 70 }) };

  it('sets the same day with and without it side by side', () => {
    const found = comparisonOf(later, [{ kind: 'new_item', indicator: 'SPM.L1', days: 90 }]);
    expect([found.before.index, found.beforeWords, found.afterWords]).toEqual([60, '22 Feb 2027, if nothing happens', '22 Feb 2027, with it']);
  });

  it('sets today beside the day where only days pass', () => {
    const found = comparisonOf(later, [{ kind: 'days', days: 90 }]);
    expect([found.before.index, found.beforeWords, found.afterWords]).toEqual([62, 'Today', '22 Feb 2027, if nothing happens']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { ladderDiff } from '@nextrung/domain/ladder';

import { withIndicatorIn, withRungs } from '../state/moves';
import { draftLadder, reworded } from '../testing/editor';
import { changeWords, pathWords, valueText } from './change-words';

const base = draftLadder();
const words = (after: typeof base): string[] => changeWords(ladderDiff(base, after), after).map(({ what, before, after: now }) => [what, before, now].filter(Boolean).join(' | '));

describe('what somebody changed', () => {
  it('is told with the names of its places', () => {
    expect(words({ ...reworded(base, 'PM.S1', 'Decides'), title: 'Ours' })).toEqual(['Ladder: title | Product | Ours', 'Strategy, Product Manager: PM.S1 | Does PM.S1 | Decides']);
    expect(words(withIndicatorIn(base, 'PM.S1', { rung: 'APM', competency: 'data' }))).toEqual(['PM.S1 moved | Strategy, Product Manager | Data, Associate']);
  });

  it('names rungs that came, went, or changed', () => {
    expect(words(withRungs(base, base.rungs.slice(1)))).toContain('Rung deleted: Associate');
    expect(words(withRungs(base, base.rungs.map((rung) => ({ ...rung, policy: { ...rung.policy, sustainDays: 90 } }))))).toContain('Associate: policy, sustain days | 180 | 90');
  });
});

describe('a field that two people changed', () => {
  it('is named as a reader would find it', () => {
    expect(pathWords(['cells', 'PM.strategy', 'indicators', 'PM.S1', 'text'], base)).toBe('Strategy, Product Manager: PM.S1, text');
    expect(pathWords(['rungs', 'PM', 'policy', 'sustainDays'], base)).toBe('Product Manager: policy, sustain days');
    expect([pathWords(['title'], base), pathWords(['guide', 'arc'], base)]).toEqual(['title', 'Guide, arc']);
  });

  it('shows its value in words', () => {
    expect([valueText(null), valueText(true), valueText(['a', 'b']), valueText([]), valueText({ min: 1, maxIsSoft: false })]).toEqual(['nothing', 'yes', 'a; b', 'nothing', 'min 1, max is soft no']);
  });
});

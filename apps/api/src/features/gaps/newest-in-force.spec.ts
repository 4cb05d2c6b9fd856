import { describe, expect, it } from '@jest/globals';
import { Lineage } from '@nextrung/domain/ladder';
import { newestInForce, openThenSaidLast, saidLast } from './newest-in-force.js';

const merged = Lineage.of([new Map([['A', ['M']], ['B', ['M']]])]);
const at = (time: string): string => `2027-03-01T${time}Z`;

describe('what was said about indicators that came together', () => {
  it('is what was said later, also on one day and in any order', () => {
    const marks = [{ indicator: 'A', saidAt: at('09:00:00.000002') }, { indicator: 'B', saidAt: at('09:00:00.000001') }];
    for (const said of [marks, [...marks].reverse()]) expect(newestInForce(said, merged, saidLast).get('M')?.indicator).toBe('A');
  });

  it('is the open action before a later one that is closed', () => {
    const actions = [
      { indicator: 'A', state: 'agreed' as const, saidAt: at('09:00:00.000000') },
      { indicator: 'B', state: 'done' as const, saidAt: at('10:00:00.000000') },
      { indicator: 'M', state: 'agreed' as const, saidAt: at('11:00:00.000000') },
    ];
    expect(newestInForce(actions.slice(0, 2), merged, openThenSaidLast).get('M')?.indicator).toBe('A');
    expect(newestInForce(actions, merged, openThenSaidLast).get('M')?.indicator).toBe('M');
  });
});

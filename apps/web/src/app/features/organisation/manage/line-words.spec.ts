import { describe, expect, it } from '@jest/globals';
import type { ReportingLineEntry } from '@nextrung/api-client';

import { lineDays, linesByTime, lineTime } from './line-words';

const line = (from: string, to: string | null = null): ReportingLineEntry => ({ id: from, kind: 'dotted', manager: { id: 'm', name: 'Noor' }, from, to });
const TODAY = '2027-03-14';

describe('reporting lines in words', () => {
  it('hold from their first day until the day before they no longer do', () => {
    expect([line('2027-03-14'), line('2027-03-15'), line('2027-01-01', '2027-03-14'), line('2027-01-01', '2027-03-15')].map((one) => lineTime(one, TODAY))).toEqual(['now', 'planned', 'past', 'now']);
  });

  it('say their days', () => {
    expect(lineDays(line('2027-01-02'))).toBe('from 2 Jan 2027');
    expect(lineDays(line('2027-01-02', '2027-03-14'))).toBe('from 2 Jan 2027, no longer from 14 Mar 2027');
  });

  it('stand in groups, the present ones first', () => {
    const groups = linesByTime([line('2027-04-01'), line('2027-02-01'), line('2026-01-01', '2026-02-01')], TODAY);
    expect(groups.map(({ heading, lines }) => [heading, lines.map(({ id }) => id)])).toEqual([['Now', ['2027-02-01']], ['Planned', ['2027-04-01']], ['Before', ['2026-01-01']]]);
    expect(linesByTime([], TODAY)).toEqual([]);
  });
});

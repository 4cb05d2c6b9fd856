import { describe, expect, it } from '@jest/globals';
import { draftOf, takeable } from './drafts.js';
import type { ParsedItem } from './parse/index.js';

const TODAY = '2026-03-10';
const item = (line: number, startedOn: string | null, endedOn: string | null): ParsedItem => ({
  line, externalId: `id-${line}`, title: 'a', happened: '', startedOn, endedOn, heading: null, roughly: false, organiser: null, link: null, episode: null,
});

describe('takeable', () => {
  it('leaves out work of days still to come, and lists it among the other errors by line', () => {
    const earlier = { line: 9, field: null, message: 'broken' };
    const { items, errors } = takeable({ items: [item(2, null, TODAY), item(3, '2026-03-11', null), item(12, '2026-03-01', '2026-03-11')], errors: [earlier] }, TODAY);
    expect(items.map(({ line }) => line)).toEqual([2]);
    expect(errors.map(({ line, field }) => [line, field])).toEqual([[3, 'startedOn'], [9, null], [12, 'endedOn']]);
  });
});

describe('work that a month or quarter dates', () => {
  it('ends today while that goes on, and is still to come before it begins', () => {
    const roughly = { ...item(1, '2026-03-01', '2026-03-31'), roughly: true };
    expect(takeable({ items: [roughly, { ...roughly, line: 2, startedOn: '2026-04-01', endedOn: '2026-04-30' }], errors: [] }, TODAY)).toMatchObject({
      items: [{ line: 1, startedOn: '2026-03-01', endedOn: TODAY }], errors: [{ line: 2, field: 'startedOn' }],
    });
  });
});

describe('draftOf', () => {
  it('dates an item by the one day that its file says, else today', () => {
    const period = (startedOn: string | null, endedOn: string | null): unknown[] => {
      const draft = draftOf(item(1, startedOn, endedOn), TODAY);
      return [draft.startedOn, draft.endedOn];
    };
    expect(period('2026-01-01', '2026-02-01')).toEqual(['2026-01-01', '2026-02-01']);
    expect(period('2026-01-01', null)).toEqual(['2026-01-01', '2026-01-01']);
    expect(period(null, '2026-02-01')).toEqual(['2026-02-01', '2026-02-01']);
    expect(period(null, null)).toEqual([TODAY, TODAY]);
  });
});

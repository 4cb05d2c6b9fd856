import { describe, expect, it } from '@jest/globals';
import type { ImportedItem } from '@nextrung/api-client';

import { choiceWith, freshIds, startingChoice, withWords } from './row-choice-model';

const row = (externalId: string, given: Partial<ImportedItem> = {}): ImportedItem => ({ externalId, title: externalId, happened: '', line: 1, heading: null, startedOn: null, endedOn: null, link: null, episode: null, alreadyHere: false, organised: null, ...given });
const rows = [row('a', { title: 'Pricing review', heading: 'Q2 › Checkout' }), row('b', { happened: 'Reviewed the PRICING page' }), row('c', { alreadyHere: true })];

describe('the choice of rows', () => {
  it('is everything new at first, and nothing of a calendar', () => {
    expect([...startingChoice({ format: 'csv', rows })]).toEqual(['a', 'b']);
    expect([...startingChoice({ format: 'calendar', rows })]).toEqual([]);
    expect(freshIds(rows)).toEqual(['a', 'b']);
  });

  it.each([['', 'abc'], ['pricing', 'ab'], ['  Pricing  REVIEW ', 'ab'], ['checkout', 'a'], ['pricing nothing', '']])('finds rows by every word of “%s”', (words, found) => {
    expect(withWords(rows, words).map(({ externalId }) => externalId).join('')).toBe(found);
  });

  it('takes rows in and out, and never one that is here already', () => {
    expect([...choiceWith(new Set(['a']), rows, true)]).toEqual(['a', 'b']);
    expect([...choiceWith(new Set(['a', 'b']), rows.slice(0, 1), false)]).toEqual(['b']);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankOrder } from './rank-order.js';
import { looksLikeRung } from './title-signs.js';

const ladders: readonly (readonly [string, readonly string[]])[] = [
  ['words', ['Associate product manager', 'Product manager', 'Senior product manager', 'Lead product manager', 'Head of product']],
  ['management', ['PM', 'Senior PM', 'Group PM', 'Director of Product', 'Senior Director', 'VP of Product', 'SVP Product', 'Chief Product Officer']],
  ['principal and staff', ['Junior', 'Mid', 'Senior', 'Staff engineer', 'Principal', 'Senior Principal', 'Distinguished engineer']],
  ['codes', ['IC1', 'IC2', 'IC3', 'IC10']],
  ['codes with names', ['L3 - Product Manager', 'L4 - Senior Product Manager', 'L5 - Staff Product Manager']],
  ['level words', ['Level 1', 'Level 2', 'Level 11']],
  ['Roman numbers', ['Product manager I', 'Product manager II', 'Product manager III', 'Product manager IV']],
  ['numbers within words', ['PM I', 'PM II', 'Senior PM I', 'Senior PM II']],
  ['a scale of skill', ['Awareness', 'Working', 'Practitioner', 'Expert']],
];

describe('the order of rungs', () => {
  it.each(ladders)('%s, however they are mixed', (_, titles) => {
    fc.assert(fc.property(fc.shuffledSubarray([...titles], { minLength: titles.length }), (mixed) => {
      const { order, sure } = rankOrder(mixed.map((title) => ({ title })));
      expect([order.map(({ title }) => title), sure]).toEqual([titles, true]);
    }), { numRuns: 30 });
  });

  it('follows numbers of the file before names', () => {
    expect(rankOrder([{ title: 'Senior', ordinal: 1 }, { title: 'Junior', ordinal: 2 }]).order.map(({ title }) => title)).toEqual(['Senior', 'Junior']);
  });

  it('keeps the order of the file, unsure, where names do not tell', () => {
    expect(rankOrder([{ title: 'Explorer' }, { title: 'Builder' }])).toEqual({ order: [{ title: 'Explorer' }, { title: 'Builder' }], sure: false });
    expect(rankOrder([{ title: 'Product owner' }, { title: 'Product manager' }]).sure).toBe(false);
    expect(rankOrder([{ title: 'M2' }, { title: 'M1' }, { title: 'IC3' }])).toMatchObject({ sure: false });
  });

  it.each(['Senior PM', 'L3', 'Level 2', 'Product manager', 'VP', '4', 'GPM'])('%s looks like a rung', (title) => expect(looksLikeRung(title)).toBe(true));
  it.each(['Communication', 'People management', 'Leadership', 'Data analysis', 'Part I: the pilot', 'Staff development', 'Q3 goals', 'Introduction'])('%s does not', (title) => expect(looksLikeRung(title)).toBe(false));
});

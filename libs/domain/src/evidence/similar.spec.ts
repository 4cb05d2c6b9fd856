import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ComparableItem, sameness, titleLikeness } from './similar.js';

const item = (given: Partial<ComparableItem>): ComparableItem => ({ title: 'Rebuilt the search index', link: null, startedOn: '2027-03-01', endedOn: '2027-03-10', ...given });

describe('items that may be the same work', () => {
  it.each([
    ['https://wiki.example/Search', 'http://www.wiki.example/search/#why', 'link'],
    ['https://wiki.example/search?id=1', 'https://wiki.example/search?id=2', null],
  ] as const)('are told by their links: %s and %s', (one, other, why) => {
    expect(sameness(item({ title: 'One', link: one }), item({ title: 'Other', link: other, startedOn: '2020-01-01', endedOn: '2020-01-02' }))).toBe(why);
  });

  it.each([
    ['Rebuilt search index', 'title'],
    ['The search index: rebuilt', 'title'],
    ['Rebuilt the billing page', null],
    ['', null],
  ])('are told by their titles: %s', (title, why) => expect(sameness(item({}), item({ title }))).toBe(why));

  it('have periods that touch, or lie at most two weeks apart', () => {
    expect(sameness(item({}), item({ startedOn: '2027-03-24', endedOn: '2027-04-01' }))).toBe('title');
    expect(sameness(item({}), item({ startedOn: '2027-03-25', endedOn: '2027-04-01' }))).toBeNull();
    expect(sameness(item({}), item({ startedOn: '2027-02-01', endedOn: '2027-02-15' }))).toBe('title');
    expect(sameness(item({}), item({ startedOn: '2027-02-01', endedOn: '2027-02-14' }))).toBeNull();
  });

  it('are so whichever comes first, and no likeness is above that of a title to itself', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => {
      expect(titleLikeness(one, other)).toBe(titleLikeness(other, one));
      expect(titleLikeness(one, other)).toBeLessThanOrEqual(Math.max(titleLikeness(one, one), titleLikeness(other, other)));
    }));
  });
});

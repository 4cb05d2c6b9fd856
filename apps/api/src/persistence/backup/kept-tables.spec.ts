import { describe, expect, it } from '@jest/globals';
import { inOrderOfReference } from './kept-tables.js';

describe('the order of tables', () => {
  it('puts each after those that it refers to', () => {
    const tables = [{ name: 'ratings', refersTo: ['items', 'people'] }, { name: 'items', refersTo: ['people'] }, { name: 'people', refersTo: [] }];
    expect(inOrderOfReference(tables).map(({ name }) => name)).toEqual(['people', 'items', 'ratings']);
  });

  it('does not wait for tables that are not kept', () => {
    expect(inOrderOfReference([{ name: 'a', refersTo: ['left out'] }]).map(({ name }) => name)).toEqual(['a']);
  });

  it('names a circle', () => {
    expect(() => inOrderOfReference([{ name: 'a', refersTo: ['b'] }, { name: 'b', refersTo: ['a'] }])).toThrow('in a circle: a, b');
  });
});

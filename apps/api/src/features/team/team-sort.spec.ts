import { describe, expect, it } from '@jest/globals';
import { comesAfter, orderColumns, orderSql, orderTerms, plain, sortKeys } from './team-sort.js';

describe('the order of the team', () => {
  it('is read from keys, each the natural way or the other way round', () => {
    expect(sortKeys('needs-me')).toEqual([{ by: 'needs-me', competency: null, reversed: false }]);
    expect(sortKeys('-index,name,cell:data')).toEqual([
      { by: 'index', competency: null, reversed: true },
      { by: 'name', competency: null, reversed: false },
      { by: 'cell', competency: 'data', reversed: false },
    ]);
  });

  it.each(['', 'luck', 'index,', 'index,-index', 'cell:data,cell:data', 'name,index,newest,rung,target', '--index'])('is not %j', (sort) => {
    expect(sortKeys(sort)).toBeNull();
  });

  it('puts who has nothing to sort by last either way, and ends with name and id', () => {
    const order = (sort: string): string => orderSql(orderTerms(sortKeys(sort) ?? [], () => '$9'));
    expect(order('index')).toBe('index DESC NULLS LAST, lower(name) ASC NULLS LAST, id ASC NULLS LAST');
    expect(order('-index')).toBe('index ASC NULLS LAST, lower(name) ASC NULLS LAST, id ASC NULLS LAST');
    expect(order('lapses')).toContain('lapses_on ASC NULLS LAST');
    expect(order('-lapses')).toContain('lapses_on DESC NULLS LAST');
    expect(order('cell:data')).toContain(`c ->> 'competency' = $9`);
  });

  it('goes on after a row by the first key that tells the two apart', () => {
    const terms = orderTerms(sortKeys('-index') ?? [], () => '$9');
    expect(orderColumns(terms)).toBe('index AS k0, lower(name) AS k1, id AS k2');
    expect(comesAfter(terms.slice(0, 1), 'c')).toBe('CASE WHEN index IS DISTINCT FROM c.k0 THEN c.k0 IS NOT NULL AND (index > c.k0) IS NOT FALSE ELSE FALSE END');
  });

  it('takes a competency as a value, never as SQL', () => {
    const bound: unknown[] = [];
    const sql = orderSql(orderTerms(sortKeys(`cell:x'; DROP TABLE people`) ?? [], (value) => `$${String(bound.push(value))}`));
    expect(bound).toEqual([`x'; DROP TABLE people`]);
    expect(sql).not.toContain('DROP');
  });

  it('compares names without accents and case', () => {
    expect(plain('Zoë KOVÁŘOVÁ')).toBe('zoe kovarova');
  });
});

import { describe, expect, it } from '@jest/globals';

import { allColumns, shownColumns, toggled } from '../team-columns';
import { cursorAfter } from './grid-cursor';
import { drawnIndexes, drawnRows } from './virtual-rows';

describe('rows that are drawn', () => {
  it('are those that are seen and a few beyond, however many there are', () => {
    expect(drawnRows(0, 400, 40, 5_000)).toEqual({ from: 0, to: 18 });
    expect(drawnRows(40_000, 400, 40, 5_000)).toEqual({ from: 992, to: 1_018 });
    expect(drawnRows(199_600, 400, 40, 5_000)).toEqual({ from: 4_982, to: 5_000 });
    expect(drawnRows(0, 400, 40, 3)).toEqual({ from: 0, to: 3 });
    expect(drawnRows(9_000, 400, 40, 0)).toEqual({ from: 0, to: 0 });
  });

  it('hold the one with the focus, too', () => {
    expect(drawnIndexes({ from: 5, to: 8 }, null, 20)).toEqual([5, 6, 7]);
    expect(drawnIndexes({ from: 5, to: 8 }, 6, 20)).toEqual([5, 6, 7]);
    expect(drawnIndexes({ from: 5, to: 8 }, 2, 20)).toEqual([2, 5, 6, 7]);
    expect(drawnIndexes({ from: 5, to: 8 }, 19, 20)).toEqual([5, 6, 7, 19]);
    expect(drawnIndexes({ from: 5, to: 8 }, 20, 20)).toEqual([5, 6, 7]);
  });
});

describe('keys in the grid', () => {
  const size = { rows: 100, columns: 6, seen: 10 };
  const from = (row: number, column: number) => (key: string, ctrlKey = false) => {
    const to = cursorAfter({ key, ctrlKey }, { row, column }, size);
    return to && [to.row, to.column];
  };

  it('lead one cell on, and stop at the edges', () => {
    const go = from(0, 0);
    expect([go('ArrowDown'), go('ArrowRight'), go('ArrowUp'), go('ArrowLeft')]).toEqual([[1, 0], [0, 1], [-1, 0], null]);
    expect(from(99, 5)('ArrowDown')).toBeNull();
    expect(from(-1, 3)('ArrowUp')).toBeNull();
  });

  it('lead to the ends of a row, of the grid, and a page on', () => {
    const go = from(50, 3);
    expect([go('Home'), go('End'), go('Home', true), go('End', true)]).toEqual([[50, 0], [50, 5], [0, 0], [99, 5]]);
    expect([go('PageDown'), go('PageUp'), from(95, 3)('PageDown'), from(4, 3)('PageUp'), from(-1, 3)('PageUp')]).toEqual([[59, 3], [41, 3], [99, 3], [0, 3], null]);
    expect(go('a')).toBeNull();
  });
});

describe('columns', () => {
  const columns = allColumns({ competencies: [{ id: 'data', name: 'Data' }], overlays: [{ id: 'ai', name: 'AI', competencies: [{ id: 'evals', name: 'Evals' }] }] }, false);
  const ids = (chosen?: string): string[] => shownColumns(columns, chosen).map(({ id }) => id);

  it('are the usual ones, or those that are chosen; the name always', () => {
    expect(ids()).toEqual(['name', 'index', 'state', 'c.data', 'trend', 'fresh', 'next']);
    expect(ids('o.ai.evals,index,nonsense')).toEqual(['name', 'index', 'o.ai.evals']);
    expect(ids('none')).toEqual(['name']);
  });

  it('are switched one by one, and back to the usual ones', () => {
    const without = toggled(columns, undefined, 'trend');
    expect(without).toBe('index,state,c.data,fresh,next');
    expect(toggled(columns, without ?? undefined, 'trend')).toBeNull();
    expect(toggled(columns, 'index', 'index')).toBe('none');
    expect(toggled(columns, 'none', 'index')).toBe('index');
  });
});

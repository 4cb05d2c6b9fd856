import { describe, expect, it } from '@jest/globals';
import { grid, printed, refusalOf } from '../testing/inspecting.js';

interface Item { id: string; type?: string; text: string; parent?: string; levels?: string[] }

/** A package with these items, each a child of its parent. */
function packageOf(items: readonly Item[]): string {
  return JSON.stringify({
    CFDocument: { identifier: 'doc', title: 'Framework' },
    CFItems: items.map(({ id, type, text, levels }) => ({ identifier: id, fullStatement: text, ...(type !== undefined && { CFItemType: type }), ...(levels !== undefined && { educationLevel: levels }) })),
    CFAssociations: items.map(({ id, parent }, at) => ({ associationType: 'isChildOf', sequenceNumber: at, originNodeURI: { identifier: id }, destinationNodeURI: { identifier: parent ?? 'doc' } })),
  });
}

describe('CASE packages', () => {
  it('reads levels, competencies and statements as a matrix', async () => {
    expect(await grid('x.json', packageOf([
      { id: 'l2', type: 'Level', text: 'Senior PM' }, { id: 'l1', type: 'Level', text: 'PM' },
      { id: 'a', type: 'Competency', text: 'Strategy', parent: 'l1' }, { id: 'b', type: 'Competency', text: 'Strategy', parent: 'l2' },
      { id: 'a1', text: 'one', parent: 'a' }, { id: 'a2', text: 'two', parent: 'a' }, { id: 'b1', text: 'three', parent: 'b' },
    ]))).toEqual({ PM: { Strategy: ['one', 'two'] }, 'Senior PM': { Strategy: ['three'] } });
  });

  it('takes education levels for rungs where there is nothing else, and says so', async () => {
    const { ladders, warnings } = await printed('x.json', packageOf([{ id: 'c', text: 'Ratios' }, { id: 's1', text: 'one', parent: 'c', levels: ['06'] }, { id: 's2', text: 'two', parent: 'c', levels: ['07'] }]));
    expect(ladders).toMatchObject([{ competencies: ['Ratios'], cells: 2, statements: 2 }]);
    expect(warnings).toContainEqual(expect.stringContaining('a graph of statements'));
  });

  it('refuses a graph without levels, with its size', async () => {
    expect(await refusalOf('x.json', packageOf([{ id: 'a', text: 'one' }, { id: 'b', text: 'two', parent: 'a' }]))).toMatch(/2 items and 2 associations, a graph of statements without levels/);
  });

  it('ends on items that are children of each other', async () => {
    expect(await refusalOf('x.json', packageOf([{ id: 'a', text: 'one', parent: 'b', levels: ['1'] }, { id: 'b', text: 'two', parent: 'a', levels: ['1'] }]))).toMatch(/without levels/);
  });
});

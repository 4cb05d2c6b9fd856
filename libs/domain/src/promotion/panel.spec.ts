import { describe, expect, it } from '@jest/globals';
import { type PanelDraft, panelChangeAllowed, panelFindings } from './panel.js';

const panel: PanelDraft = { name: 'Seniors', rungs: ['SPM'], facilitatorId: 'f', deciderId: 'd', memberIds: ['a', 'b', 'c'], alternateIds: ['x'], quorum: 2 };

describe('a panel', () => {
  it('judges rungs that no other one of its cycle judges', () => {
    expect(panelFindings(panel, new Map([['Groups', ['GPM']]]))).toEqual([]);
    expect(panelFindings(panel, new Map([['Groups', ['GPM', 'SPM']]]))).toEqual([{ field: 'rungs', message: 'The panel “Groups” judges one of these rungs already.' }]);
  });

  it('asks for no more ratings than it has members', () => {
    expect(panelFindings({ ...panel, quorum: 3 }, new Map())).toEqual([]);
    expect(panelFindings({ ...panel, quorum: 4 }, new Map()).map(({ field }) => field)).toEqual(['quorum']);
  });

  it.each([[{ deciderId: 'f' }, 'deciderId'], [{ memberIds: ['a', 'd', 'c'] }, 'memberIds.1'], [{ memberIds: ['a', 'b', 'a'] }, 'memberIds.2'], [{ alternateIds: ['b'] }, 'alternateIds.0']] as const)('gives nobody two parts: %j', (change, field) => {
    expect(panelFindings({ ...panel, ...change }, new Map())).toEqual([{ field, message: 'Nobody has two parts in a panel.' }]);
  });

  it('changes until rating begins; then only alternates are added, or somebody else leads it', () => {
    expect(panelChangeAllowed('drafting', panel, { ...panel, name: 'Other', deciderId: 'e' })).toBe(true);
    expect(panelChangeAllowed('rating', panel, { ...panel, memberIds: ['c', 'b', 'a'], alternateIds: ['y', 'x'], facilitatorId: 'e' })).toBe(true);
    for (const change of [{ name: 'Other' }, { rungs: ['GPM'] }, { deciderId: 'e' }, { memberIds: ['a', 'b'] }, { alternateIds: ['y'] }, { quorum: 1 }]) expect(panelChangeAllowed('rating', panel, { ...panel, ...change })).toBe(false);
    expect(panelChangeAllowed('closed', panel, { ...panel, alternateIds: ['x', 'y'] })).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { TreeEntry } from '@nextrung/api-client';

import { countWords, facts } from './tree-node';

const entry = (given: Partial<TreeEntry> = {}): TreeEntry => ({ id: 'a', name: 'Amara', rung: 'GPM', team: 'Payments', location: null, reports: 2, below: 2, lines: [], place: 'report', ...given });

describe('a line of the tree', () => {
  it('counts reports, and everyone below only where there are more', () => {
    expect([countWords(entry()), countWords(entry({ reports: 1, below: 1 })), countWords(entry({ below: 12 })), countWords(entry({ below: 1000 })), countWords(entry({ reports: 0, below: 0 }))]).toEqual([
      '2 direct reports', '1 direct report', '2 direct reports, 12 below', '2 direct reports, 1,000 or more below', '',
    ]);
  });

  it('says rung, team and why somebody stands there, and dotted lines on demand', () => {
    const lines: TreeEntry['lines'] = [{ kind: 'dotted', person: { id: 'b', name: 'Tomasz' } }, { kind: 'sponsor', person: { id: 'c', name: 'Ingrid' } }];
    expect(facts(entry({ lines, place: 'delegate' }), 'Group PM', false)).toEqual(['Group PM', 'Payments', 'you stand in for their manager', '2 direct reports']);
    expect(facts(entry({ lines }), '', true)).toEqual(['Payments', '2 direct reports', 'dotted line to Tomasz, sponsored by Ingrid']);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Relation } from '../../platform/access/relations.js';
import { readsPacket } from './packet-readers.js';

const DRAFT = { lockedOn: null, needDecided: false };
const LOCKED = { lockedOn: '2027-03-01', needDecided: false };
const NEEDED = { lockedOn: '2027-03-01', needDecided: true };

describe('who reads the packet of a case', () => {
  it.each<[string, Relation[], boolean, boolean, boolean]>([
    ['the person', ['self'], true, true, true],
    ['who presents it', ['presenter', 'manager'], true, true, true],
    ['who stands in', ['delegate'], true, true, true],
    ['a manager above', ['manager'], true, true, true],
    ['a manager above who decides', ['manager', 'need_decider'], false, false, true],
    ['who decides', ['need_decider', 'decider'], false, false, true],
    ['a member of the panel', ['panel_member'], false, false, true],
    ['who leads the panel', ['facilitator'], false, false, true],
    ['who decides an appeal', ['appeal_decider'], false, false, true],
    ['people operations', ['admin', 'member'], false, false, false],
  ])('%s', (_, relations, draft, locked, needed) => {
    expect([DRAFT, LOCKED, NEEDED].map((state) => readsPacket(new Set(relations), state))).toEqual([draft, locked, needed]);
  });
});

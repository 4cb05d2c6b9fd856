import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partsIn, sealedFor, seesRatings } from './room.mapper.js';
import type { AgendaRow } from './room.repository.js';

const person = { id: 'p', name: 'Callum' };
const presenter = { id: 'm', name: 'Amara' };
const row: AgendaRow = {
  caseId: 'c', code: 'C-1', person, presenter, deciderId: 'd', targetRung: 'SPM', ladderVersion: 1, state: 'calibration', seated: false, recused: false, presentsNow: false, presenterLeft: false, ownSubmitted: false, submitted: 3, onTable: true, revealed: false, timerEndsAt: null, notes: '', version: 1,
};

describe('who is what in the room', () => {
  it.each([
    ['the person', 'p', true, { seated: true }, []],
    ['the presenter who is here', 'm', true, { seated: true, presentsNow: true }, ['presenter']],
    ['the presenter who has left', 'm', true, { seated: true }, []],
    ['a presenter who was recused as line manager', 'm', false, { recused: true, presentsNow: true }, ['presenter']],
    ['somebody who was recused', 'd', true, { recused: true }, []],
    ['a facilitator who rates', 'f', true, { seated: true }, ['facilitator', 'member']],
    ['the decider', 'd', false, {}, ['decider']],
    ['somebody else', 'x', false, {}, []],
  ] as const)('%s', (_, viewer, leads, given, parts) => {
    expect(partsIn({ ...row, ...given }, viewer, leads)).toEqual(parts);
  });

  it('never shows ratings before they are shown to all, nor to the person, the presenter, the recused, or a member who has not submitted', () => {
    const facts = fc.record({ seated: fc.boolean(), recused: fc.boolean(), presentsNow: fc.boolean(), ownSubmitted: fc.boolean(), revealed: fc.boolean() });
    fc.assert(fc.property(facts, fc.constantFrom('p', 'm', 'd', 'f', 'x'), fc.boolean(), (given, viewer, leads) => {
      const found = { ...row, ...given };
      const parts = partsIn(found, viewer, leads);
      if (!seesRatings(found, parts)) return;
      expect([found.revealed, found.recused, viewer === 'p', viewer === 'm', sealedFor(found, parts)]).toEqual([true, false, false, false, false]);
      expect(!found.seated || found.ownSubmitted).toBe(true);
      expect(leads || found.seated || viewer === 'd').toBe(true);
    }));
    expect(seesRatings({ ...row, revealed: true }, ['decider'])).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ReadinessSettings, RungSettingsView } from '@nextrung/api-client';

import { asLadder, changedMeanwhile, changedRungs, keptEdit, noEdit, shownRung, withEntry } from './settings-draft';

const ladder = { rung: 'spm', sustainDays: 180, minEpisodes: 3, sustained: ['strategy', 'data'], overlays: [] };
const saved: RungSettingsView = { ...ladder, title: 'Senior PM', sustainDays: 120, ladder };

describe('a rung in the form', () => {
  it('shows what is saved until a field is touched', () => {
    expect(shownRung(saved)).toMatchObject({ sustainDays: '120', isEdited: false, isAsLadder: false });
    expect(shownRung(saved, { minEpisodes: '4' })).toMatchObject({ sustainDays: '120', minEpisodes: '4', isEdited: true });
    expect(shownRung(saved, { sustained: ['data', 'strategy'] }).isEdited).toBe(false);
  });

  it('goes back to the ladder, and sends every field of the rungs that differ', () => {
    const shown = shownRung(saved, asLadder(saved));
    expect(shown.isAsLadder).toBe(true);
    expect(changedRungs([shown, shownRung(saved)])).toEqual([ladder]);
  });

  it.each([['0'], ['731'], ['1.5'], [''], ['many'], ['-3'], ['1e2']])('refuses %p days at the field', (sustainDays) => {
    expect(shownRung(saved, { sustainDays }).daysProblem).toBe('Enter whole days, from 1 to 730.');
    expect(shownRung(saved, { sustainDays: '730' }).daysProblem).toBe('');
  });

  it('keeps a newer value of a field that was not touched', () => {
    const newer = { ...saved, minEpisodes: 5 };
    expect(changedRungs([shownRung(newer, { sustainDays: '90' })])).toEqual([{ ...ladder, sustainDays: 90, minEpisodes: 5 }]);
  });

  it('puts an entry in or out in the order of the ladder', () => {
    expect(withEntry(['data'], 'strategy', true, ['strategy', 'data', 'leadership'])).toEqual(['strategy', 'data']);
    expect(withEntry(['strategy', 'data'], 'strategy', false, ['strategy', 'data'])).toEqual(['data']);
  });
});

describe('an edit', () => {
  const settings = { history: [{ version: 3 }, { version: 2 }] } as ReadinessSettings;
  it('names what others changed since it began', () => {
    expect(changedMeanwhile(settings, { ...noEdit(2), rungs: { spm: { sustainDays: '9' } } }).map(({ version }) => version)).toEqual([3]);
    expect(changedMeanwhile(settings, noEdit(0))).toEqual([]);
  });

  it('is read back from storage, and nothing else is', () => {
    expect(keptEdit(JSON.parse(JSON.stringify(noEdit(1))))).toEqual(noEdit(1));
    expect([keptEdit(null), keptEdit('x'), keptEdit({ version: 1 })]).toEqual([null, null, null]);
  });
});

import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, describe, expect, it } from '@jest/globals';

import type { CellDiff, DiffNames, LadderDiffModel, PartsDiff } from './diff-model';
import { fieldWords } from './field-words';
import { LadderDiff } from './ladder-diff';
import { readableParts } from './readable-parts';

const nothing: PartsDiff = { added: [], removed: [], moved: [], changed: [] };
const empty: LadderDiffModel = { empty: true, fields: [], rungs: nothing, competencies: nothing, overlays: nothing, cells: [], guide: [] };
const names: DiffNames = { rungs: [{ id: 'PM', name: 'PM' }, { id: 'SPM', name: 'Senior PM' }], competencies: [{ id: 'data', name: 'Data' }], overlays: [{ id: 'ai', name: 'AI PM' }] };
const cell: CellDiff = {
  place: 'Senior PM, Data', rung: 'SPM', competency: 'data', overlay: null, reordered: false,
  indicators: [
    { kind: 'changed', id: 'SPM.D1', before: { must: false, text: 'Runs tests' }, after: { must: true, text: 'Runs trials' }, mustChanged: true, words: [{ kind: 'same', text: 'Runs ' }, { kind: 'removed', text: 'tests' }, { kind: 'added', text: 'trials' }], fields: [{ field: 'examples', before: null, after: 'A pricing trial', words: null }], other: null },
    { kind: 'moved_away', id: 'SPM.D2', before: { must: true, text: 'Owns a metric' }, after: null, mustChanged: false, words: null, fields: [], other: 'PM, Data' },
    { kind: 'removed', id: 'SPM.D3', before: { must: true, text: 'Counts' }, after: null, mustChanged: false, words: null, fields: [], other: null },
  ],
};

describe('LadderDiff', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
  });

  const shown = async (diff: Partial<LadderDiffModel>): Promise<HTMLElement> => {
    const fixture = TestBed.createComponent(LadderDiff);
    fixture.componentRef.setInput('diff', { ...empty, ...diff });
    fixture.componentRef.setInput('names', names);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };
  const textOf = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

  it('says when nothing differs', async () => {
    expect(textOf(await shown({}))).toBe('Nothing differs: the two say the same, word for word.');
  });

  it('marks words that were removed and added, and says so to those who hear the page', async () => {
    const page = await shown({ empty: false, cells: [cell] });
    const [changed, moved, removed] = [...page.querySelectorAll('li > p.caption')].map((line) => line.parentElement);
    expect(textOf(changed ?? null)).toContain('Runs removed: tests, end of what was removed added: trials, end of what was added');
    expect([textOf(changed?.querySelector('strong') ?? null), textOf(moved?.querySelector('strong') ?? null), textOf(removed?.querySelector('strong') ?? null)]).toEqual(['A must-have now', 'Moved to PM, Data', 'Gone, was a must-have']);
    expect(textOf(removed?.querySelector('del') ?? null)).toContain('Counts');
    expect(textOf(changed ?? null)).toContain('A pricing trial');
  });

  it('lists only what changed, rung by rung in the order of the ladder', async () => {
    const field = { field: 'focus', before: null, after: 'Craft', words: null };
    const page = await shown({ empty: false, cells: [cell], rungs: { ...nothing, removed: [{ id: 'VP', name: 'VP' }], changed: [{ id: 'PM', name: 'PM', fields: [field] }] }, guide: [{ ...field, field: 'arc' }] });
    expect([...page.querySelectorAll('nav li')].map(textOf)).toEqual(['Rungs 1 change', 'PM 1 change', 'Senior PM 3 changes', 'Reading matter 1 change']);
    expect(textOf(page.querySelector('#rungs'))).toContain('Gone: removed: VP');
    expect(textOf(page.querySelector('#rung-PM dd'))).toContain('added: Craft');
  });

  it.each([['compensation.max', 'Compensation to'], ['title', 'Title'], ['checklist.user_stories.tools', 'Named skill, user stories, tools'], ['locationFactors.Oslo.factor', 'Location factor, Oslo'], ['roleBoundary.productManager', 'Role boundary, product manager']])('calls the field %s “%s”', (field, words) => expect(fieldWords(field)).toBe(words));

  it('shows both texts whole where almost no word stayed', () => {
    const parts = [{ kind: 'removed', text: 'Frames' }, { kind: 'added', text: 'Explains' }, { kind: 'same', text: ' it ' }, { kind: 'removed', text: 'alone' }, { kind: 'added', text: 'in one page' }] as const;
    expect(readableParts(parts)).toEqual([{ kind: 'removed', text: 'Frames it alone' }, { kind: 'added', text: 'Explains it in one page' }]);
    expect(readableParts([{ kind: 'same', text: 'Owns the roadmap' }, { kind: 'added', text: ' alone' }])).toHaveLength(2);
  });
});

import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, describe, expect, it } from '@jest/globals';

import type { Status } from '../status/status';
import { Heatmap } from './heatmap';
import type { HeatmapCell, HeatmapChoice, HeatmapRow } from './heatmap-model';

const columns = [
  { id: 'strategy', name: 'Strategy' },
  { id: 'data', name: 'Data' },
];

function cell(competency: string, status: Status, met: boolean): HeatmapCell {
  return { competency, required: 'demonstrated', status, met, contested: false, lapsesOn: null, freshness: 'fresh' };
}

function row(name: string, cells: HeatmapCell[]): HeatmapRow {
  const target = cells.length > 0;
  return {
    person: { id: name, name },
    rung: 'PM',
    targetRung: target ? 'SPM' : null,
    onLeave: false,
    index: target ? 40 : null,
    state: target ? 'building' : null,
    confidenceWord: 'low',
    cells,
    newestAgeDays: 12,
    stale: false,
    waived: 0,
    waiting: 0,
    next: '',
  };
}

const rows = [
  row('Amara', [cell('strategy', 'demonstrated', true), cell('data', 'emerging', false)]),
  row('Dev', []),
  row('Jonas', [cell('strategy', 'no_evidence', false), cell('data', 'sustained', true)]),
];

describe('Heatmap', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
  });

  async function shown() {
    const fixture = TestBed.createComponent(Heatmap);
    fixture.componentRef.setInput('label', 'Readiness');
    fixture.componentRef.setInput('columns', columns);
    fixture.componentRef.setInput('rows', rows);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    document.body.append(element);
    return { fixture, element, cells: [...element.querySelectorAll<HTMLElement>('td button')] };
  }

  it('says in words what a cell shows', async () => {
    const { cells } = await shown();
    expect(cells.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Amara, Strategy: Demonstrated, gate met',
      'Amara, Data: Emerging, gate asks demonstrated',
      'Jonas, Strategy: No evidence, gate asks demonstrated',
      'Jonas, Data: Sustained, gate met',
    ]);
  });

  it('is one tab stop and steps over a person without a target', async () => {
    const { fixture, cells } = await shown();
    expect(cells.map((button) => button.tabIndex)).toEqual([0, -1, -1, -1]);
    cells[0]?.focus();
    cells[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    await fixture.whenStable();
    expect(document.activeElement).toBe(cells[2]);
    expect(cells.map((button) => button.tabIndex)).toEqual([-1, -1, 0, -1]);
  });

  it('tells which cell has the focus and which was pressed', async () => {
    const { fixture, cells } = await shown();
    const seen: string[] = [];
    const note = (what: string) => (choice: HeatmapChoice) => seen.push(`${what} ${choice.row.person.name} ${choice.column.id}`);
    fixture.componentInstance.cellShown.subscribe(note('shown'));
    fixture.componentInstance.cellOpened.subscribe(note('opened'));
    cells[3]?.focus();
    cells[3]?.click();
    expect(seen).toEqual(['shown Jonas data', 'opened Jonas data']);
  });
});

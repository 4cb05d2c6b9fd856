import { Component, inject, input, output } from '@angular/core';
import type { TeamEntry } from '@nextrung/api-client';

import { valueOf } from '../../shell/forms/value-of';
import { LadderStore } from '../../shell/ladder/ladder-store';

/** What a list of people can be narrowed by; each change goes into the address. */
export type PeopleNarrowing = Readonly<Partial<Record<'q' | 'team' | 'rung' | 'location' | 'without' | 'ended', string | null>>>;

/** Narrows the list of people. */
@Component({
  selector: 'nr-people-filters',
  template: `
    <label>Name or address <input type="search" [value]="q() ?? ''" (change)="narrowed.emit({ q: valueOf($event) || null })" /></label>
    @if (teams().length) {
      <label>Team
        <select (change)="narrowed.emit({ team: valueOf($event) || null })">
          <option value="" [selected]="!team()">Any</option>
          @for (one of teams(); track one.id) {<option [value]="one.id" [selected]="team() === one.id">{{ one.name }}</option>}
          <option value="none" [selected]="team() === 'none'">No team</option>
        </select>
      </label>
    }
    <label>Rung
      <select (change)="narrowed.emit({ rung: valueOf($event) || null })">
        <option value="" [selected]="!rung()">Any</option>
        @for (one of ladder.ladder()?.rungs; track one.id) {<option [value]="one.id" [selected]="rung() === one.id">{{ one.short }}</option>}
        <option value="none" [selected]="rung() === 'none'">No rung</option>
      </select>
    </label>
    <label>Location <input type="search" [value]="location() ?? ''" (change)="narrowed.emit({ location: valueOf($event).trim() || null })" /></label>
    <label class="check"><input type="checkbox" [checked]="without() === 'manager'" (change)="narrowed.emit({ without: without() === 'manager' ? null : 'manager' })" /> Without a manager</label>
    <label class="check"><input type="checkbox" [checked]="ended() === 'true'" (change)="narrowed.emit({ ended: ended() === 'true' ? null : 'true' })" /> Show those who have left</label>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 24px;
      margin-block-end: 16px;
      color: var(--nr-secondary);
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      max-inline-size: 100%;
    }
    select,
    input[type='search'] {
      min-inline-size: 0;
      max-inline-size: 200px;
      min-block-size: var(--nr-target);
      padding: 4px 8px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
      color: var(--nr-text);
    }
  `,
  host: { role: 'search', 'aria-label': 'Find people' },
})
export class PeopleFilters {
  readonly q = input<string>();
  readonly team = input<string>();
  readonly rung = input<string>();
  readonly location = input<string>();
  readonly without = input<string>();
  readonly ended = input<string>();
  readonly teams = input<readonly TeamEntry[]>([]);
  readonly narrowed = output<PeopleNarrowing>();
  protected readonly ladder = inject(LadderStore);
  protected readonly valueOf = valueOf;
}

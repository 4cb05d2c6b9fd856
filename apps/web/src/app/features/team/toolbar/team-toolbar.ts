import { Component, computed, input, output } from '@angular/core';
import type { LadderView, TeamChoices, TeamView } from '@nextrung/api-client';
import { Icon } from '@nextrung/ui';

import { isChecked, valueOf } from '../../../shell/forms/value-of';
import { allColumns, shownColumns, toggled } from '../team-columns';
import { askedOf, type FilterKey, type TeamAddress, type TeamChange, withFilter } from '../team-query';
import { keysOf, MOST_KEYS, type SortKey, sortText } from '../team-sort';

/** Who is asked for, in which order, and what of them is shown. */
@Component({
  selector: 'nr-team-toolbar',
  imports: [Icon],
  templateUrl: './team-toolbar.html',
  styleUrl: './team-toolbar.scss',
  host: { '(keydown.escape)': 'leave($event)' },
})
export class TeamToolbar {
  readonly address = input.required<TeamAddress>();
  readonly team = input<TeamView | null>(null);
  readonly ladder = input<LadderView | null>(null);
  readonly choices = input<TeamChoices | null>(null);
  readonly dense = input.required<boolean>();

  readonly narrowed = output<TeamChange>();
  readonly densityChosen = output<boolean>();
  /** Teams and managers are going to be chosen from. */
  readonly choicesWanted = output();

  protected readonly columns = computed(() => {
    const team = this.team();
    return team ? allColumns(team, this.dense()).filter(({ kind }) => kind !== 'name') : [];
  });
  protected readonly shown = computed(() => new Set(shownColumns(this.columns(), this.address().columns).map(({ id }) => id)));
  protected readonly sortable = computed(() => {
    const team = this.team();
    return team ? allColumns(team, this.dense()).flatMap(({ kind, name, sort }) => (sort === null ? [] : [{ by: sort, name: kind === 'path' ? 'Rung' : name }])).concat([{ by: 'target', name: 'Target' }, { by: 'confidence', name: 'Confidence' }]) : [];
  });
  protected readonly keys = computed(() => keysOf(this.address().sort).filter(({ by }) => by !== 'needs-me'));
  protected readonly mayAddKey = computed(() => this.keys().length < MOST_KEYS);
  protected readonly competencies = computed(() => this.columns().filter(({ kind }) => kind === 'cell'));
  protected readonly files = computed(() => {
    const query = new URLSearchParams(askedOf(this.address())).toString();
    return (format: 'csv' | 'xlsx'): string => `/api/team/export?format=${format}${query ? `&${query}` : ''}`;
  });
  protected readonly valueOf = valueOf;
  protected readonly isChecked = isChecked;

  /** One filter more, from a list that says “Any” again afterwards. */
  protected add(key: FilterKey, event: Event): void {
    const value = valueOf(event).trim();
    if (value !== '') this.narrowed.emit(withFilter(this.address(), key, value));
    if (event.target instanceof HTMLSelectElement) event.target.value = '';
  }

  protected setKey(at: number, by: string): void {
    const keys = this.keys();
    const others = keys.filter((key, place) => place !== at && key.by !== by);
    const next: readonly SortKey[] = by === '' ? keys.toSpliced(at, 1) : others.toSpliced(at, 0, { by, reversed: false });
    this.narrowed.emit({ sort: sortText(next) });
  }

  protected turn(at: number): void {
    const keys = this.keys();
    const key = keys[at];
    if (key) this.narrowed.emit({ sort: sortText(keys.with(at, { ...key, reversed: !key.reversed })) });
  }

  protected toggle(id: string): void {
    const team = this.team();
    if (team) this.narrowed.emit({ columns: toggled(allColumns(team, this.dense()), this.address().columns, id) });
  }

  /** Escape leaves what is unfolded and stands on what unfolded it. */
  protected leave(event: Event): void {
    const fold = event.target instanceof Element ? event.target.closest('details') : null;
    if (!fold?.open) return;
    event.preventDefault();
    event.stopPropagation();
    fold.open = false;
    fold.querySelector('summary')?.focus();
  }
}

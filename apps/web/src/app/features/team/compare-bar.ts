import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

/** Most people beside each other. */
export const MOST_COMPARED = 4;

/** Leads from the team to a comparison: first whom, in the grid, then the page itself. */
@Component({
  selector: 'nr-compare-bar',
  imports: [MatButton, RouterLink],
  template: `
    @if (picked(); as people) {
      <span role="status">{{ told() }}</span>
      @if (people.size >= 2) {<a matButton="filled" routerLink="/compare" [queryParams]="{ people: ids() }">Compare {{ people.size }} people</a>}
      <button matButton type="button" (click)="stopped.emit()">Cancel</button>
    } @else {
      <button matButton type="button" (click)="begun.emit()">Compare people</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      min-block-size: var(--nr-target);
      margin-block-end: 8px;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class CompareBar {
  /** Names by id, in the order in which they were chosen; null: nobody is choosing. */
  readonly picked = input.required<ReadonlyMap<string, string> | null>();
  readonly begun = output();
  readonly stopped = output();
  protected readonly ids = computed(() => [...(this.picked()?.keys() ?? [])].join(','));
  protected readonly told = computed(() => {
    const names = [...(this.picked()?.values() ?? [])];
    return names.length === 0 ? 'Choose two to four people in the list.' : `${names.join(', ')}${names.length === 1 ? ', and at least one more.' : names.length === MOST_COMPARED ? ', the most there can be.' : '.'}`;
  });
}

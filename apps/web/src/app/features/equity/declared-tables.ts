import { Component, input } from '@angular/core';
import type { DeclaredTable } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

/** What was counted of what people said of themselves, once a month and to the nearest five. */
@Component({
  selector: 'nr-declared-tables',
  imports: [DateText],
  template: `
    <p class="secondary reading">What follows is by what people said of themselves, if they wanted to. Nobody sees what anyone said: it is counted once a month, to the nearest five, and an outcome is shown only where it is that of five people and not of all who have it.</p>
    @for (table of tables(); track table.label; let at = $index) {
      <section [attr.aria-labelledby]="'declared-' + at">
        <h2 [id]="'declared-' + at">By {{ table.label }}</h2>
        @if (table.groups.length) {
          <p class="caption">Counted on {{ table.countedOn | dateText }}; the next count is from {{ table.nextCountFrom | dateText }} on.</p>
          <div class="scroll" tabindex="0" role="region" [attr.aria-label]="'By ' + table.label">
            <table class="plain-table">
              <caption class="visually-hidden">By {{ table.label }}</caption>
              <thead><tr><th scope="col">Group</th><th scope="col" class="amount">People, about</th><th scope="col" class="amount">Nominated</th><th scope="col" class="amount">Decided</th><th scope="col" class="amount">Promoted</th><th scope="col" class="amount">Months in level, middle</th></tr></thead>
              <tbody>
                @for (group of table.groups; track group.name) {
                  <tr>
                    <th scope="row">{{ group.name }}</th>
                    <td class="amount">{{ group.people }}</td>
                    @for (cell of [group.nominated, group.decided, group.promoted, group.monthsInLevel]; track $index) {
                      <td class="amount">@if (cell === null) {<span class="secondary">Not shown</span>} @else {{{ cell }}}</td>
                    }
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else if (table.countedOn) {
          <p class="secondary">On {{ table.countedOn | dateText }} too few had answered for anything to be shown. The next count is from {{ table.nextCountFrom | dateText }} on.</p>
        } @else {
          <p class="secondary">Counted for the first time from {{ table.nextCountFrom | dateText }} on.</p>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--nr-group);
      grid-template-columns: minmax(0, 1fr);
    }
    section {
      display: grid;
      gap: 8px;
      grid-template-columns: minmax(0, 1fr);
    }
    h2 {
      overflow-wrap: anywhere;
    }
    .scroll {
      position: relative;
      overflow-x: auto;
    }
    table {
      min-inline-size: 640px;
    }
    .amount {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class DeclaredTables {
  readonly tables = input.required<readonly DeclaredTable[]>();
}

import { Component, computed, input, output } from '@angular/core';

import type { InboxGroup } from './inbox-groups';

/** What waits, by kind: how many, how long the oldest waits, and the way there. */
@Component({
  selector: 'nr-inbox-overview',
  template: `
    <nav aria-label="What waits, by kind">
      <ul>
        @for (group of groups(); track group.id) {
          <li>
            <button type="button" (click)="opened.emit(group.id)">
              <span class="name">{{ group.name }}</span>
              <span class="count">{{ group.count }}</span>
              <span class="age">{{ group.age }}</span>
            </button>
          </li>
        }
      </ul>
      @if (onlyToKnow()) {<p class="caption">Nothing of this has to be done.</p>}
    </nav>
  `,
  styles: `
    nav {
      max-inline-size: 480px;
      margin-block-end: var(--nr-group);
    }
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      border-block-end: 1px solid var(--nr-border);
    }
    button {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 40px minmax(0, 128px);
      gap: 8px;
      align-items: center;
      inline-size: 100%;
      min-block-size: var(--nr-target);
      padding: 4px;
      border: 0;
      background: none;
      color: var(--nr-text);
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    button:hover .name {
      text-decoration: underline;
    }
    .name {
      color: var(--nr-accent);
    }
    .count {
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
    .age {
      color: var(--nr-secondary);
      font-size: var(--nr-caption);
    }
    p {
      margin-block-start: 8px;
    }
  `,
})
export class InboxOverview {
  readonly groups = input.required<readonly InboxGroup[]>();
  /** The id of the place to go to. */
  readonly opened = output<string>();
  protected readonly onlyToKnow = computed(() => this.groups().length > 0 && this.groups().every(({ quiet }) => quiet));
}

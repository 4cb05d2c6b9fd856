import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { OpeningView } from '@nextrung/api-client';
import { DateText, ErrorState, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';

/** Who has opened an item of one's own. */
@Component({
  selector: 'nr-seen-by',
  imports: [DateText, ErrorState, Skeleton],
  template: `
    <h2 id="seen-by">Who has opened it</h2>
    @if (problem(); as fault) {
      <ui-error-state [problem]="fault" (retry)="resource.reload()" />
    } @else if (resource.hasValue()) {
      @if (resource.value().length) {
        <ul class="lines">
          @for (one of resource.value(); track one.viewer.id) {
            <li><p>{{ one.viewer.name }} <span class="caption">{{ one.lastOn | dateText }}{{ one.firstOn === one.lastOn ? '' : ', first on ' }}{{ one.firstOn === one.lastOn ? '' : (one.firstOn | dateText) }}</span></p></li>
          }
        </ul>
      } @else {
        <p class="secondary">No one has opened this page of it yet.</p>
      }
      <p class="caption">Kept by the day, for the page of the item. Whoever reads it in a list, in the to-do list or in the packet is not in here.</p>
    } @else {
      <ui-skeleton [rows]="2" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .caption {
      max-inline-size: var(--nr-measure);
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'seen-by' },
})
export class SeenBy {
  readonly itemId = input.required<string>();
  protected readonly resource = httpResource<OpeningView[]>(() => `/api/evidence/${this.itemId()}/openings`);
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
}

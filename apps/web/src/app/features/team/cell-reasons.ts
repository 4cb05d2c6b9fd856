import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReadinessView } from '@nextrung/api-client';
import { Skeleton } from '@nextrung/ui';

/** The indicators of one cell with the items behind them. */
@Component({
  selector: 'nr-cell-reasons',
  imports: [RouterLink, Skeleton],
  template: `
    @if (shownCompetency(); as shown) {
      @if (shown.missing.length) {
        <p>Missing: {{ shown.missing.join('; ') }}.</p>
      }
      <ul>
        @for (indicator of shown.indicators; track indicator.id) {
          <li>
            <p>
              <strong>{{ indicator.id }}</strong> {{ indicator.text }}
              @if (indicator.must) {
                <span class="caption">must-have</span>
              }
            </p>
            <p class="secondary">{{ indicator.why }}</p>
            @for (item of indicator.counted; track item.evidenceId) {
              <p class="caption"><a [routerLink]="['/evidence', item.evidenceId]">{{ item.title }}</a> {{ item.why }}</p>
            }
          </li>
        }
      </ul>
    } @else if (resource.isLoading()) {
      <ui-skeleton shape="text" [rows]="4" />
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 16px;
      margin-block: 16px;
      padding: 0;
      list-style: none;
    }
  `,
})
export class CellReasons {
  readonly personId = input.required<string>();
  readonly competency = input.required<string>();
  /** Id of the overlay that it belongs to; null: the ladder's own. */
  readonly overlay = input<string | null>(null);
  protected readonly resource = httpResource<ReadinessView>(() => `/api/people/${this.personId()}/readiness`);
  protected readonly shownCompetency = computed(() => {
    if (!this.resource.hasValue()) return null;
    const { assessment, overlays } = this.resource.value();
    const of = this.overlay() === null ? assessment : overlays.find(({ id }) => id === this.overlay())?.assessment;
    return of?.competencies.find(({ id }) => id === this.competency()) ?? null;
  });
}

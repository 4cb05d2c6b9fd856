import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CompetencyView } from '@nextrung/api-client';
import { StatusShape } from '@nextrung/ui';

/** Why a gate stands where it does: each indicator, the items that count for it, and the reason for each. */
@Component({
  selector: 'nr-competency-reasons',
  imports: [RouterLink, StatusShape],
  template: `
    @let shown = competency();
    <p>{{ voices(shown) }}</p>
    @if (shown.required === 'sustained') {
      <p class="secondary">{{ shown.coverageDays }} of {{ shown.sustainDays }} days covered by strong work, in {{ shown.episodes === 1 ? '1 episode' : shown.episodes + ' episodes' }}.</p>
    }
    <ul>
      @for (indicator of shown.indicators; track indicator.id) {
        <li>
          <p><ui-status-shape [status]="indicator.state === 'none' ? 'no_evidence' : indicator.state" [contested]="indicator.contested" /> <strong>{{ indicator.id }}</strong>{{ indicator.must ? ', must-have' : '' }}</p>
          <p>{{ indicator.text }}</p>
          <p class="secondary">{{ indicator.why }}</p>
          @for (item of indicator.counted; track item.evidenceId) {
            <p class="item"><a [routerLink]="['/evidence', item.evidenceId]">{{ item.title }}</a><span class="caption">{{ item.why }}</span></p>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 24px;
      margin-block-start: 16px;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 4px;
    }
    .item {
      display: grid;
      padding-inline-start: 12px;
      border-inline-start: 1px solid var(--nr-border);
    }
  `,
})
export class CompetencyReasons {
  readonly competency = input.required<CompetencyView>();

  protected voices({ verifiers, attesters }: CompetencyView): string {
    if (attesters === 0) return 'No one has confirmed strong work here yet.';
    const rated = verifiers === 1 ? '1 person has rated strong work' : `${verifiers} people have rated strong work`;
    const others = attesters - verifiers;
    return others === 0 ? `${rated}.` : `${rated}, ${others === 1 ? '1 colleague has' : `${others} colleagues have`} confirmed it.`;
  }
}

import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { NextStepView } from '@nextrung/api-client';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../../shell/http/problem';
import { PersonStore } from '../person-store';

const first = 3;

/** What would change the index most for its effort; what waits for the reader's own rating says nothing of its worth. */
@Component({
  selector: 'nr-next-steps-section',
  imports: [ErrorState, MatButton, RouterLink, Skeleton],
  templateUrl: './next-steps-section.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      min-inline-size: 0;
    }
    ol,
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 4px 24px;
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: 10px;
      border-block-end: 1px solid var(--nr-border);
    }
    .change {
      font-weight: 600;
      white-space: nowrap;
    }
    .effect {
      grid-column: 1 / -1;
    }
    button {
      justify-self: start;
      margin-inline-start: -12px;
    }
    @media (width < 720px) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class NextStepsSection {
  protected readonly store = inject(PersonStore);
  protected readonly steps = computed(() => (this.store.nextStepsResource.hasValue() ? this.store.nextStepsResource.value() : null));
  protected readonly problem = computed(() => (this.store.nextStepsResource.error() ? toProblem(this.store.nextStepsResource.error()) : null));
  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.steps()?.steps ?? []).slice(0, this.all() ? undefined : first));
  protected readonly more = computed(() => (this.steps()?.steps.length ?? 0) - first);

  /** New work is judged on its last day, when doing nothing may have cost some points already. */
  protected later({ action, indexBefore }: NextStepView): string {
    const today = this.store.readiness()?.assessment?.index;
    if (action !== 'new_evidence' && action !== 'keep_operating') return '';
    return today === undefined || today === indexBefore ? ', on its last day' : `, on its last day: by then doing nothing would leave ${indexBefore} of today’s ${today}`;
  }

  /** The item that a step is about; null where it is about something new. */
  protected itemOf({ action, ref }: NextStepView): string | null {
    return action === 'new_evidence' || action === 'keep_operating' ? null : ref;
  }
}

import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText, dateText, ErrorState, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../../shell/http/problem';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { LeaveRatings } from '../../rating/index';
import { PersonStore } from '../person-store';
import type { WhyPlace } from '../why/why-place';
import { Gates } from './gates';
import { lostTarget } from './lost-target';
import { OverlayStanding } from './overlay-standing';
import { StandingLine } from './standing';
import { TargetChoice } from './target-choice';
import { WaivedIndicators } from './waived-indicators';

/** Where a person stands for the target: the sentence, the index, the gates, and what a reader should know besides. */
@Component({
  selector: 'nr-readiness-section',
  imports: [DateText, ErrorState, Gates, LeaveRatings, OverlayStanding, RouterLink, Skeleton, StandingLine, TargetChoice, WaivedIndicators],
  templateUrl: './readiness-section.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      min-inline-size: 0;
    }
    .notes {
      display: grid;
      gap: 4px;
      padding: 0;
      list-style: none;
    }
  `,
})
export class ReadinessSection {
  protected readonly store = inject(PersonStore);
  private readonly ladder = inject(LadderStore);
  readonly why = output<WhyPlace>();

  protected readonly problem = computed(() => {
    const error = this.store.readinessResource.error();
    if (error === undefined) return null;
    const problem = toProblem(error);
    return problem.status === 400 && this.store.target() !== undefined ? { ...problem, ...lostTarget } : problem;
  });
  protected readonly rung = computed(() => this.store.readiness()?.targetRung ?? this.store.profile()?.targetRung ?? null);
  protected readonly heading = computed(() => {
    const rung = this.rung();
    return rung === null ? 'Readiness' : `Readiness for ${this.ladder.rung(rung)?.title ?? rung}`;
  });
  protected readonly caption = computed(() => `Gates of the target rung on ${dateText(this.store.readiness()?.asOf ?? '')}`);
  protected readonly sealed = computed(() => {
    const items = this.store.readiness()?.sealedItems ?? 0;
    return items === 0 ? '' : `${items === 1 ? '1 item is' : `${items} items are`} assessed without what the person claims, until rated.`;
  });
  /** Whose ratings the reader may leave to others, where some of the work is sealed for them. */
  protected readonly mayLeave = computed(() => {
    const profile = this.store.profile();
    return profile !== null && this.sealed() !== '' && profile.can.includes('rating.decline-all') ? { id: profile.id, name: profile.name } : null;
  });
}

import { Component, computed, inject, input, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { httpResource } from '@angular/common/http';
import type { PersonProfile } from '@nextrung/api-client';
import { ErrorState, IndicatorText, LadderMatrix, type LadderPlace, PageHeader, SidePanel, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';
import { OverlaySkills } from './overlay-skills';
import { RungFacts } from './rung-facts';

/** The ladder as people expect to read one: rungs × competencies, the present and the target rung side by side first. */
@Component({
  selector: 'nr-ladder-page',
  imports: [ErrorState, IndicatorText, LadderMatrix, OverlaySkills, PageHeader, RungFacts, SidePanel, Skeleton],
  templateUrl: './ladder-page.html',
  styleUrl: './ladder-page.scss',
})
export default class LadderPage {
  /** `rung.competency` of the open cell, so that a cell has an address. */
  readonly cell = input<string>();
  protected readonly store = inject(LadderStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly panel = viewChild.required(SidePanel);

  private readonly profile = httpResource<PersonProfile>(() => (this.session.person() ? `/api/people/${this.session.person()?.id ?? ''}` : undefined));
  protected readonly present = computed(() => (this.profile.hasValue() ? this.profile.value().rung : null));
  protected readonly target = computed(() => (this.profile.hasValue() ? this.profile.value().targetRung : null));
  protected readonly presentRung = computed(() => this.store.rung(this.present()));
  protected readonly targetRung = computed(() => this.store.rung(this.target()));
  protected readonly problem = computed(() => (this.store.resource.error() ? toProblem(this.store.resource.error()) : null));

  protected readonly aboutPay = computed(() => {
    const ladder = this.store.ladder();
    if (!ladder?.rungs.some(({ compensation }) => compensation)) return '';
    return `Compensation is ${[ladder.compensationBasis, 'a year', ladder.market].filter(Boolean).join(', ')}.`;
  });

  protected readonly chosen = computed<LadderPlace | null>(() => {
    const [rung, competency] = (this.cell() ?? '').split('.');
    return rung && competency ? { rung, competency } : null;
  });
  protected readonly indicators = computed(() => {
    const chosen = this.chosen();
    return this.store.ladder()?.cells.find(({ rung, competency }) => rung === chosen?.rung && competency === chosen.competency)?.indicators ?? [];
  });
  protected readonly heading = computed(() => {
    const chosen = this.chosen();
    return chosen ? `${this.store.competencyName(chosen.competency)}, ${this.store.rungName(chosen.rung)}` : '';
  });

  protected open(place: LadderPlace | null): void {
    void this.router.navigate([], { queryParams: { cell: place ? `${place.rung}.${place.competency}` : null }, replaceUrl: true });
    if (place) this.panel().focus();
  }
}

import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonProfile, ReadinessHistory } from '@nextrung/api-client';
import { DateText, ErrorState, PageHeader, Skeleton, stateWords } from '@nextrung/ui';

import { ChartFigure } from '../../../shell/charts/chart-figure';
import { toProblem } from '../../../shell/http/problem';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { SessionStore } from '../../../shell/session/session-store';
import { timeText } from '../../../shell/words/time-text';
import { NewestHandover } from '../../handovers/index';
import { PersonNav } from '../frame/person-nav';
import { historyModel } from './history-model';
import { levelPeriods } from './level-periods';

/** How somebody came to where they are: the rungs, the index of the last year, and who they reported to. */
@Component({
  selector: 'nr-history-page',
  imports: [ChartFigure, DateText, ErrorState, NewestHandover, PageHeader, PersonNav, RouterLink, Skeleton],
  templateUrl: './history-page.html',
  styleUrl: './history-page.scss',
})
export default class HistoryPage {
  readonly personId = input.required<string>();
  private readonly session = inject(SessionStore);
  private readonly ladder = inject(LadderStore);
  protected readonly resource = httpResource<PersonProfile>(() => `/api/people/${this.personId()}`);
  protected readonly profile = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly assessed = computed(() => {
    const profile = this.profile();
    return profile !== null && profile.targetRung !== null && profile.can.includes('readiness.read');
  });
  protected readonly historyResource = httpResource<ReadinessHistory>(() => (this.assessed() ? `/api/people/${this.personId()}/readiness/history` : undefined));
  protected readonly history = computed(() => (this.historyResource.hasValue() ? this.historyResource.value() : null));
  protected readonly historyProblem = computed(() => (this.historyResource.error() ? toProblem(this.historyResource.error()) : null));
  protected readonly model = computed(() => historyModel(this.history()?.points ?? [], this.session.today()));
  /** The newest first, as one reads back. */
  protected readonly points = computed(() => [...(this.history()?.points ?? [])].reverse());
  protected readonly periods = computed(() => levelPeriods(this.profile()?.levels ?? [], this.session.today()));
  protected readonly stateWords = stateWords;
  protected readonly timeText = timeText;

  protected rung(code: string | null): string {
    return code === null ? 'No rung' : (this.ladder.rung(code)?.title ?? code);
  }
}

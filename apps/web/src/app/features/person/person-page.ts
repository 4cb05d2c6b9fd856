import { Component, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { DateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { LogEvidence } from '../../shell/navigation/log-evidence';
import { OfferEvidenceSheet } from '../../shell/navigation/offer-evidence';
import { SessionStore } from '../../shell/session/session-store';
import { OpenedEvidence } from '../break-glass/index';
import { PersonCases } from '../cases/person/index';
import { StandIns } from '../delegations/index';
import { FirstLookLine } from '../first-looks/index';
import { NewestHandover } from '../handovers/index';
import { Notes } from '../notes/index';
import { OwnViews } from '../own-views/index';
import { PaySection } from '../pay/index';
import { PersonCare } from '../person-care/index';
import { PersonSettings } from '../person-settings/index';
import { WhoCanSee } from '../visibility/index';
import { PersonNav } from './frame/person-nav';
import { NextStepsSection } from './next-steps/next-steps-section';
import { PersonStore } from './person-store';
import { ReadinessSection } from './readiness/readiness-section';
import { RungLine } from './rung-line';
import { EpisodeTimeLine } from './time-line/episode-time-line';
import { TrendSection } from './trend/trend-section';
import { WhyPanel } from './why/why-panel';

/** Where a person stands for the target rung, and why. */
@Component({
  selector: 'nr-person-page',
  imports: [
    FirstLookLine, OwnViews, PersonCases,
    DateText, EmptyState, EpisodeTimeLine, ErrorState, MatButton, NewestHandover, NextStepsSection, Notes, OpenedEvidence, PageHeader, PaySection,
    PersonCare, PersonNav, PersonSettings, ReadinessSection, RouterLink, RungLine, Skeleton, StandIns, TrendSection, WhoCanSee, WhyPanel,
  ],
  providers: [PersonStore],
  templateUrl: './person-page.html',
  styleUrl: './person-page.scss',
})
export default class PersonPage {
  readonly personId = input.required<string>();
  /** The second of two targets, from the address. */
  readonly target = input<string>();
  /** What the panel shows at first, from the address: a competency, an indicator, or `index`. */
  readonly why = input<string>();
  protected readonly store = inject(PersonStore);
  protected readonly ladder = inject(LadderStore);
  protected readonly logEvidence = inject(LogEvidence);
  protected readonly offering = inject(OfferEvidenceSheet);
  private readonly router = inject(Router);
  protected readonly reasons = viewChild.required(WhyPanel);

  protected readonly problem = computed(() => (this.store.profileResource.error() ? toProblem(this.store.profileResource.error()) : null));
  private readonly session = inject(SessionStore);
  protected readonly self = this.store.self;
  /** Somebody who looks after nobody is not asked who stands in for them. */
  protected readonly leadsOrLed = computed(() => !this.self() || this.session.isManager());
  /** Those that hold, and those that are to come. */
  protected readonly linesToday = computed(() => (this.store.profile()?.reportingLines ?? []).filter(({ to }) => to === null || to > this.session.today()));
  protected readonly line = computed(() => {
    const profile = this.store.profile();
    if (!profile) return '';
    const from = profile.rung === null ? 'No rung yet' : (this.ladder.rung(profile.rung)?.title ?? profile.rung);
    const to = this.ladder.rung(profile.targetRung)?.title;
    return to ? `${from}, on the way to ${to}` : from;
  });

  constructor() {
    effect(() => {
      this.store.personId.set(this.personId());
      this.store.target.set(this.target());
    });
    effect(() => {
      const asked = this.why();
      if (asked === undefined || this.store.readiness() === null) return;
      untracked(() => this.reasons().openAsked(asked));
    });
  }

  /** A reload shows the page, not the reasons that were closed. */
  protected forgetWhy(): void {
    if (this.why() !== undefined) void this.router.navigate([], { queryParams: { why: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

import { NgTemplateOutlet } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CaseView } from '@nextrung/api-client';
import { isDelivered } from '@nextrung/domain/promotion';
import { counted, DateText, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { toProblem } from '../../../shell/http/problem';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { ToDoCount } from '../../../shell/navigation/to-do-count';
import { SessionStore } from '../../../shell/session/session-store';
import { caseNow, changedSince } from '../case-now';
import { caseSteps } from '../case-steps';
import { CaseStateMark } from '../case-state';
import { moveSentence, reviewWord } from '../case-words';
import { AppealsSection } from './appeals-section';
import { CaseNowSection } from './case-now-section';
import { DecisionText } from './decision-text';
import { NeedSection } from './need-section';
import { ReasonForm } from './reason-form';
import { StepsLine } from './steps-line';

/** One promotion case: where it is, what there is to do now, and everything that happened to it. */
@Component({
  selector: 'nr-case-page',
  imports: [AppealsSection, CaseNowSection, CaseStateMark, DateText, DecisionText, ErrorState, MatButton, NeedSection, NgTemplateOutlet, PageHeader, ReasonForm, RouterLink, Skeleton, StepsLine],
  templateUrl: './case-page.html',
  styleUrl: './case-page.scss',
})
export default class CasePage {
  readonly caseId = input.required<string>();

  private readonly session = inject(SessionStore);
  private readonly ladder = inject(LadderStore);
  private readonly count = inject(ToDoCount);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<CaseView>(() => `/api/cases/${this.caseId()}`);
  /** As read; a step shows at once. */
  protected readonly shown = linkedSignal({ source: () => (this.resource.hasValue() ? this.resource.value() : null), computation: (read: CaseView | null, before?: { readonly value: CaseView | null }) => read ?? (before?.value?.id === this.caseId() ? before.value : null) });
  protected readonly problem = computed(() => (this.resource.error() && this.shown() === null ? toProblem(this.resource.error()) : null));
  protected readonly said = signal('');
  protected readonly writing = linkedSignal({ source: this.caseId, computation: () => false });
  protected readonly withdrawing = linkedSignal({ source: this.caseId, computation: () => false });

  protected readonly readerId = computed(() => this.session.person()?.id ?? '');
  protected readonly own = computed(() => this.shown()?.person.id === this.readerId());
  protected readonly heading = computed(() => {
    const view = this.shown();
    return view === null ? '' : `${this.own() ? 'Your case' : view.person.name} for ${view.target.title}`;
  });
  protected readonly line = computed(() => {
    const view = this.shown();
    if (view === null) return '';
    return `${view.from === null ? 'No rung yet' : view.from.title} → ${view.target.title}, case ${view.code}, ${view.cycle?.name ?? 'outside a cycle'}.`;
  });
  /** The two-minute view of the panel, by what it is for the reader; empty where it is not theirs. */
  protected readonly review = computed(() => reviewWord(this.shown(), this.readerId()));
  /** Writing the need is the one thing to do now, so that it stands above. */
  protected readonly needAsked = computed(() => {
    const view = this.shown();
    return view !== null && caseNow(view, this.readerId()).task === 'need';
  });
  /** What is told, or has been told, is read before anything is said to it. */
  protected readonly decisionFirst = computed(() => this.shown()?.can.some((move) => move === 'deliver' || move === 'acknowledge') ?? false);
  protected readonly steps = computed(() => {
    const view = this.shown();
    return view === null ? [] : caseSteps(view);
  });
  protected readonly parts = computed(() => {
    const view = this.shown();
    const name = (who: { readonly id: string; readonly name: string } | null, none: string): string => (who === null ? none : who.id === this.readerId() ? 'You' : who.name);
    if (view === null) return [];
    return [
      { what: 'The person', who: name(view.person, '') },
      { what: 'Presents it', who: name(view.presenter, 'Nobody: there is no line manager') },
      ...(view.facilitator ? [{ what: 'Leads the panel', who: name(view.facilitator, '') }] : []),
      { what: 'Decides it', who: name(view.decider, 'Nobody yet: people operations names somebody') },
    ];
  });
  protected readonly changes = computed(() => {
    const view = this.shown();
    return view === null ? [] : changedSince(view, (id) => this.ladder.rung(id)?.title ?? id);
  });
  protected readonly moves = computed(() => (this.shown()?.moves ?? []).map((move) => ({ sentence: moveSentence(move, this.readerId()), reason: move.reason })));

  /** Once somebody was told of anything but a promotion, or there was an appeal. */
  protected readonly appealable = computed(() => {
    const view = this.shown();
    return view !== null && (view.moves.some(({ action }) => action === 'appeal') || (isDelivered(view.state) && view.decisions[0]?.outcome !== 'promote'));
  });
  protected readonly since = computed(() => {
    const { items = 0, ratings = 0, confirmations = 0 } = this.shown()?.earlier ?? {};
    return [counted(items, 'shared item'), counted(ratings, 'rating'), counted(confirmations, 'confirmation')].join(', ');
  });

  /** An appeal moves the case; it is read again. */
  protected appealed(said: string): void {
    this.said.set(said);
    this.count.reload();
    this.resource.reload();
    this.focus('.said');
  }

  protected write(): void {
    this.writing.set(true);
  }

  protected stay(): void {
    this.withdrawing.set(false);
    this.focus('.withdraw');
  }

  /** What was refused stays said; the case is shown as it is by now. */
  protected reread(): void {
    this.resource.reload();
  }

  protected settle({ view, said }: { readonly view: CaseView; readonly said: string }): void {
    this.shown.set(view);
    if (said === '') return;
    this.withdrawing.set(false);
    this.said.set(said);
    this.count.reload();
    this.focus('.said');
  }
}

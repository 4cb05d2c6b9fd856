import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseAppeals, CaseView } from '@nextrung/api-client';
import { DateText, ErrorState, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';
import { groundsWords } from '../case-words';
import { AnswerAppeal } from './answer-appeal';
import { AppealForm } from './appeal-form';

/** Appeals against the decisions of a case: what they stand on, who answers by when, and the answer. */
@Component({
  selector: 'nr-appeals-section',
  imports: [AnswerAppeal, AppealForm, DateText, ErrorState, MatButton, Skeleton],
  template: `
    <h2 id="appeals">Appeal</h2>
    @if (problem(); as fault) {
      <ui-error-state [problem]="fault" (retry)="resource.reload()" />
    } @else if (shown(); as found) {
      @for (appeal of found.appeals; track appeal.id) {
        <div class="appeal">
          <p><strong>{{ grounds[appeal.grounds] }}</strong> <span class="caption">{{ appeal.filedOn | dateText }}</span></p>
          <p class="text">{{ appeal.words }}</p>
          @if (appeal.outcome) {
            <p><strong>{{ appeal.outcome === 'dismissed' ? 'Dismissed: the decision stands' : 'Reopened: others decide it again' }}</strong>@if (appeal.decidedBy) { <span class="caption">{{ appeal.decidedBy.name }}, {{ appeal.decidedOn | dateText }}</span>}</p>
            <p class="text">{{ appeal.reason }}</p>
          } @else {
            <p [class.late]="appeal.overdue">{{ found.decider ? found.decider.name + ' answers' : 'Nobody without a hand in the decision was found, so people operations name somebody. It is answered' }} by {{ appeal.dueOn | dateText }}{{ appeal.overdue ? ', which is over' : '' }}.</p>
          }
        </div>
      }
      @if (view().can.includes('dismiss')) {<nr-answer-appeal [view]="view()" (answered)="settle($event.appeals, $event.said)" (outdated)="outdated.emit()" />}
      @if (own() && found.openUntil) {
        @if (writing()) {
          <nr-appeal-form [view]="view()" (filed)="filed($event)" (outdated)="outdated.emit()" (dismissed)="dismiss()" />
        } @else {
          <p>You can appeal until {{ found.openUntil | dateText }}: against how it was decided, or what it rests on, not against the judgement itself. Somebody who had no hand in the decision answers.</p>
          <div class="buttons"><button matButton="outlined" type="button" class="appeal-button" (click)="writing.set(true)">Appeal against the decision</button></div>
        }
      } @else if (!found.appeals.length) {
        <p class="secondary">{{ found.openUntil ? 'There is none. The person can appeal until ' : 'There is none.' }}{{ found.openUntil | dateText: '' }}{{ found.openUntil ? '.' : '' }}</p>
      }
    } @else {
      <ui-skeleton [rows]="2" />
    }
  `,
  styles: `
    :host,
    .appeal {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    p {
      max-inline-size: var(--nr-measure);
    }
    .text {
      white-space: pre-line;
    }
    .caption {
      margin-inline-start: 8px;
    }
    .late {
      color: var(--nr-danger);
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'appeals' },
})
export class AppealsSection {
  readonly view = input.required<CaseView>();
  /** What to say; the case has moved. */
  readonly changed = output<string>();
  readonly outdated = output();

  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<CaseAppeals>(() => `/api/cases/${this.view().id}/appeals`);
  protected readonly shown = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly own = computed(() => this.view().person.id === this.session.person()?.id);
  protected readonly writing = signal(false);
  protected readonly grounds = groundsWords;

  protected filed(appeals: CaseAppeals): void {
    this.writing.set(false);
    this.settle(appeals, 'Your appeal is filed.');
  }

  protected dismiss(): void {
    this.writing.set(false);
    this.focus('.appeal-button');
  }

  protected settle(appeals: CaseAppeals, said: string): void {
    this.shown.set(appeals);
    this.changed.emit(said);
  }
}

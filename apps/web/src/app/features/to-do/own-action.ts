import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ActionToDo, ActionView } from '@nextrung/api-client';
import { ageText, DateText, daysBetween } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { SessionStore } from '../../shell/session/session-store';
import { CloseActionForm } from '../gaps/index';

/** What the signed-in manager has said they will do for someone, and by when. */
@Component({
  selector: 'nr-own-action',
  imports: [CloseActionForm, DateText, MatButton, RouterLink],
  template: `
    @let shown = entry().action;
    <p>For <a [routerLink]="['/people', entry().person.id]">{{ entry().person.name }}</a>: {{ shown.what }}</p>
    <p>By {{ shown.dueOn | dateText }}. @if (shown.overdue) {<strong>{{ overdue() }}</strong>}</p>
    <p class="caption">@if (shown.indicator) {{{ shown.indicator }} {{ shown.text }} · }agreed {{ age() }}</p>
    @if (open()) {
      <nr-close-action [personId]="entry().person.id" [personName]="entry().person.name" [action]="shown" (closed)="settled($event)" (dismissed)="dismiss()" />
    } @else {
      <div><button matButton="outlined" type="button" [attr.aria-label]="'Close the action for ' + entry().person.name + ', ' + (shown.indicator ?? shown.what)" (click)="open.set(true)">Close the action</button></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      max-inline-size: var(--nr-measure);
    }
    div {
      margin-block-start: 4px;
    }
  `,
})
export class OwnAction {
  readonly entry = input.required<ActionToDo>();
  /** What to say about it. */
  readonly closed = output<string>();
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly open = signal(false);
  protected readonly age = computed(() => {
    const days = daysBetween(this.entry().action.createdOn, this.session.today());
    return days <= 0 ? 'today' : `${ageText(days)} ago`;
  });
  protected readonly overdue = computed(() => `Overdue by ${ageText(daysBetween(this.entry().action.dueOn, this.session.today()))}.`);

  protected settled({ state }: ActionView): void {
    const { name } = this.entry().person;
    this.closed.emit(state === 'done' ? `Done. ${name} reads what came of it.` : `Dropped. ${name} reads why.`);
  }

  protected dismiss(): void {
    this.open.set(false);
    this.focus('button');
  }
}

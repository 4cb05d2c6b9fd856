import { Component, computed, inject, input, output, signal, type WritableSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CaseView, PlainCaseMove } from '@nextrung/api-client';
import { DateText, dateText } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { SessionStore } from '../../../shell/session/session-store';
import { caseNow } from '../case-now';
import { CaseService } from '../case-service';
import { AcknowledgeForm } from './acknowledge-form';
import { DecideForm } from './decide-form';
import { DeliveryForm } from './delivery-form';
import { FundForm } from './fund-form';
import { ReasonForm } from './reason-form';

/** The one thing that the reader can do for a case now, or whom it waits for. */
@Component({
  selector: 'nr-case-now',
  imports: [AcknowledgeForm, DateText, DecideForm, DeliveryForm, FundForm, MatButton, ReasonForm, RouterLink],
  templateUrl: './case-now-section.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      min-inline-size: 0;
      padding: 16px;
      border-radius: var(--nr-radius);
      background: var(--nr-raised);
    }
    .words {
      max-inline-size: var(--nr-measure);
    }
    ul {
      padding-inline-start: 20px;
    }
    .linked {
      padding: 0;
      border: 0;
      background: none;
      color: var(--nr-accent);
      font: inherit;
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 3px;
      cursor: pointer;
    }
    .confirm {
      display: grid;
      gap: 8px;
      max-inline-size: var(--nr-measure);
    }
    summary {
      padding-block: 8px;
      cursor: pointer;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'now' },
})
export class CaseNowSection {
  readonly view = input.required<CaseView>();
  /** The business need is being written further down. */
  readonly writing = input(false);
  readonly changed = output<{ readonly view: CaseView; readonly said: string }>();
  readonly write = output();
  /** The case has moved on: it is to be read again. */
  readonly outdated = output();

  private readonly service = inject(CaseService);
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly saving = new Saving();
  protected readonly locking = signal(false);
  protected readonly returning = signal(false);
  private readonly readerId = computed(() => this.session.person()?.id ?? '');
  protected readonly now = computed(() => caseNow(this.view(), this.readerId()));
  protected readonly toOneself = computed(() => this.view().presenter === null || this.view().presenter?.id === this.readerId());
  protected readonly sentSaid = computed(() => (this.toOneself() ? 'The writing is finished. Review it, then lock it.' : `Sent to ${this.view().presenter?.name ?? 'the manager'}.`));

  protected decidedSaid({ delivery }: CaseView): string {
    if (delivery === null) return 'Decided.';
    return `Decided. ${delivery.deliverer.id === this.readerId() ? 'You tell' : `${delivery.deliverer.name} tells`} ${this.view().person.name} by ${dateText(delivery.dueOn)}.`;
  }

  protected begin(open: WritableSignal<boolean>): void {
    open.set(true);
    this.focus('[data-first]');
  }

  protected dismiss(back: string): void {
    this.locking.set(false);
    this.returning.set(false);
    this.focus(back);
  }

  /** It is written on this page; everything else is a part of the packet. */
  protected aboutNeed(problem: string): boolean {
    return problem.includes('needs the role');
  }

  protected async move(action: PlainCaseMove, said: string): Promise<void> {
    const done = await this.saving.run(async () => {
      const view = await this.service.move(this.view(), action);
      this.settle(view, view.state === 'blocked' ? 'Too few can judge it, so it is blocked.' : said);
    });
    if (!done && this.saving.outdated()) this.outdated.emit();
  }

  protected settle(view: CaseView, said: string): void {
    this.locking.set(false);
    this.returning.set(false);
    this.changed.emit({ view, said });
  }
}

import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AskOut, AsksOut } from '@nextrung/api-client';
import { DateText, ErrorState } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';
import { CorroborationService } from '../corroboration-service';
import { outLine } from './out-words';

/** Whom one has asked and not heard of: reminding, sending again, taking back. */
@Component({
  selector: 'nr-asks-out',
  imports: [DateText, ErrorState, MatButton, RouterLink],
  template: `
    @if (problem(); as fault) {
      <ui-error-state [problem]="fault" (retry)="resource.reload()" />
    } @else if (asks().length || said()) {
      <section aria-labelledby="asks-out">
        <h2 id="asks-out">What is out</h2>
        <p class="said" role="status" tabindex="-1">{{ said() }}</p>
        @if (link(); as made) {
          <p class="link">Send this link to {{ made.name }} yourself. It is shown only now: <code>{{ made.url }}</code></p>
        }
        @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
        <ul class="lines">
          @for (ask of asks(); track ask.id) {
            <li>
              <p>{{ ask.name }}{{ ask.outside ? ' (outside the organisation' + (ask.email ? ', ' + ask.email : '') + ')' : '' }}: <a [routerLink]="['/evidence', ask.itemId]">{{ ask.title }}</a></p>
              <p class="caption">Asked on {{ ask.askedOn | dateText }}. {{ line(ask) }}</p>
              <div class="buttons">
                @if (ask.state === 'corrected') {<a matButton routerLink="/to-do">Answer it</a>}
                @if (ask.canRemind) {<button matButton type="button" [disabled]="saving.busy()" [attr.aria-label]="'Remind ' + ask.name" (click)="send(ask, 'same')">Remind</button>}
                @if (ask.canSendAgain) {<button matButton type="button" [disabled]="saving.busy()" [attr.aria-label]="again(ask) + ' for ' + ask.name" (click)="send(ask, 'new')">{{ again(ask) }}</button>}
                <button matButton type="button" [disabled]="saving.busy()" [attr.aria-label]="'Take back the question to ' + ask.name" (click)="withdraw(ask)">Take back</button>
              </div>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: 8px;
      margin-block-end: var(--nr-apart);
    }
    .said:empty {
      display: none;
    }
    li,
    .link {
      overflow-wrap: anywhere;
    }
    @media (width >= 700px) {
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        column-gap: 16px;
      }
      li .buttons {
        grid-column: 2;
        grid-row: 1 / span 2;
      }
    }
    .link {
      padding: 12px 16px;
      border-radius: var(--nr-radius);
      background: var(--nr-raised);
    }
  `,
})
export class AsksOutSection {
  private readonly service = inject(CorroborationService);
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly saving = new Saving();
  protected readonly said = signal('');
  protected readonly link = signal<{ readonly name: string; readonly url: string } | null>(null);
  protected readonly resource = httpResource<AsksOut>(() => {
    const person = this.session.person();
    return person ? `/api/people/${person.id}/corroborations/out` : undefined;
  });
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly asks = computed(() => (this.resource.hasValue() ? this.resource.value().asks : []));
  private readonly byMail = computed(() => this.resource.hasValue() && this.resource.value().byMail);
  protected readonly line = outLine;

  protected again({ expiresAt }: AskOut): string {
    return this.byMail() ? 'Send a new link' : expiresAt === null ? 'Make a link' : 'Make a new link';
  }

  protected send({ id, name, expiresAt }: AskOut, which: 'same' | 'new'): Promise<void> {
    return this.settle(async () => {
      const { url } = await this.service.sendAgain(id, which);
      this.link.set(url === null ? null : { name, url });
      return url !== null ? (expiresAt === null ? 'A link is made.' : 'A new link is made. The one before no longer works.') : which === 'same' ? `A reminder to ${name} is on its way.` : `A new link to ${name} is on its way. The one before no longer works.`;
    });
  }

  protected withdraw({ id, name }: AskOut): Promise<void> {
    return this.settle(async () => {
      await this.service.withdraw(id);
      return `Taken back. ${name} can no longer read it by a link or in their to-do list.`;
    });
  }

  private async settle(work: () => Promise<string>): Promise<void> {
    this.said.set('');
    const done = await this.saving.run(async () => this.said.set(await work()));
    this.resource.reload();
    if (done) this.focus('.said');
  }
}

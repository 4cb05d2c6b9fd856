import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type DelegationView, endDelegation } from '@nextrung/api-client';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { endQuestion, standInWords } from './stand-in-words';

/** One stand-in in words, with the question that ends it. */
@Component({
  selector: 'nr-end-stand-in',
  imports: [MatButton],
  template: `
    @if (asked()) {
      <p>{{ question() }}</p>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button class="first" matButton="outlined" type="button" [disabled]="saving.busy()" (click)="end()">{{ planned() ? 'Take it back' : 'End it' }}</button>
        <button matButton type="button" (click)="keep()">Keep it</button>
      </div>
    } @else {
      <div class="row">
        <span>{{ words() }}</span>
        <button matButton type="button" [attr.aria-label]="(planned() ? 'Take back: ' : 'End: ') + words()" (click)="ask()">{{ planned() ? 'Take back' : 'End' }}</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
    }
  `,
})
export class EndStandIn {
  readonly standIn = input.required<DelegationView>();
  /** The manager is the reader. */
  readonly own = input.required<boolean>();
  readonly settled = output<string>();

  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly saving = new Saving();
  protected readonly asked = signal(false);
  private readonly place = computed(() => ({ own: this.own(), managerName: this.standIn().manager.name }));
  protected readonly planned = computed(() => this.standIn().state === 'planned');
  protected readonly words = computed(() => standInWords(this.standIn(), this.place()));
  protected readonly question = computed(() => endQuestion(this.standIn(), this.place()));

  protected ask(): void {
    this.saving.clear();
    this.asked.set(true);
    this.focus('.first');
  }

  protected keep(): void {
    this.asked.set(false);
    this.focus('button');
  }

  protected async end(): Promise<void> {
    const { id, manager, delegate } = this.standIn();
    await this.saving.run(async () => {
      await this.api.invoke(endDelegation, { personId: manager.id, delegationId: id });
      this.settled.emit(this.planned() ? `Taken back: ${delegate.name} does not stand in.` : `Ended. ${delegate.name} no longer stands in.`);
    });
  }
}

import { afterNextRender, Component, computed, ElementRef, inject, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { SessionStore } from '../session-store';
import { ShowFactor } from './show-factor';

/** The step after the password, on the sign-in page as in the dialog over a page. */
@Component({
  selector: 'nr-second-step',
  imports: [MatButton, ShowFactor],
  template: `
    <h2 #heading id="second-step" tabindex="-1">One more step</h2>
    @if (ways(); as asked) {
      @if (asked.passkey || asked.code || asked.recovery) {
        <p class="secondary">Your password was right. Now show your second factor.</p>
        <nr-show-factor [ways]="asked" (done)="done.emit()" />
      } @else {
        <p>Your password was right, but your one-time codes can no longer be checked, and there is nothing else to show. An administrator of your organisation can remove them.</p>
      }
    }
    <button class="flush" matButton type="button" (click)="startAgain()">Start again</button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      justify-items: start;
    }
    h2:focus {
      outline: none;
    }
    nr-show-factor {
      inline-size: 100%;
    }
    .flush {
      margin-inline-start: -12px;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'second-step' },
})
export class SecondStep {
  readonly done = output();
  private readonly session = inject(SessionStore);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly ways = computed(() => {
    const asked = this.session.secondStep();
    return asked === null ? null : { ...asked, password: false };
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected async startAgain(): Promise<void> {
    await this.session.forgetFirstStep();
  }
}

import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type PersonProfile, resetSecondFactors } from '@nextrung/api-client';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';

/** Helps someone who lost what they sign in with. */
@Component({
  selector: 'nr-reset-factors-section',
  imports: [MatButton],
  template: `
    <h2 id="reset-factors">Lost second factor</h2>
    <p class="secondary">Removes all passkeys, one-time codes and recovery codes of {{ profile().name }} and signs them out everywhere. Their password stays. Make sure first that it is them who ask.</p>
    <p class="said" role="status" tabindex="-1">{{ said() }}</p>
    @if (asked()) {
      <div class="buttons">
        <button class="sure" matButton="outlined" type="button" [disabled]="saving.busy()" (click)="reset()">Remove the second factors of {{ profile().name }}</button>
        <button matButton type="button" (click)="dismiss()">Keep them</button>
      </div>
    } @else {
      <div><button class="ask" matButton="outlined" type="button" (click)="ask()">Remove second factors</button></div>
    }
    @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
  `,
  styleUrl: '../factors/factors.scss',
  host: { role: 'region', 'aria-labelledby': 'reset-factors' },
})
export class ResetFactorsSection {
  readonly profile = input.required<PersonProfile>();
  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly saving = new Saving();
  protected readonly asked = signal(false);
  protected readonly said = signal('');

  protected ask(): void {
    this.said.set('');
    this.saving.clear();
    this.asked.set(true);
    this.focus('.sure');
  }

  protected dismiss(): void {
    this.asked.set(false);
    this.focus('.ask');
  }

  protected async reset(): Promise<void> {
    const done = await this.saving.run(() => this.api.invoke(resetSecondFactors, { personId: this.profile().id }));
    this.asked.set(false);
    if (!done) return this.focus('.ask');
    this.said.set(`${this.profile().name} signs in with their password now, and can set up a new second factor.`);
    this.focus('.said');
  }
}

import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonProfile, ResetLink } from '@nextrung/api-client';

import { Saving } from '../../../shell/forms/saving';
import { SessionStore } from '../../../shell/session/session-store';
import { MomentText } from '../../../shell/words/moment-text';
import { PeopleService } from '../people-service';

/** A link for somebody who has forgotten their password: by mail to them, or, without mail, to pass on. */
@Component({
  selector: 'nr-reset-section',
  imports: [MatButton],
  template: `
    <h2 id="reset">Forgotten password</h2>
    @if (link()?.url; as url) {
      <p>Pass this link on to {{ profile().name }} only: whoever has it can choose their password. It is shown once and works once, until {{ until() }}.</p>
      <p class="link">{{ url }}</p>
      <div><button matButton="outlined" type="button" (click)="copy(url)">Copy the link</button></div>
    } @else {
      <p class="secondary">
        {{ session.sendsMail() ? 'They get a link by mail, at the address that they sign in with.' : 'You get a link to pass on, with which they choose a new password.' }}
        They read in “What happened with your data” that you did this.
      </p>
      <div><button matButton="outlined" type="button" [disabled]="saving.busy()" (click)="make()">{{ session.sendsMail() ? 'Send a link for a new password' : 'Make a link for a new password' }}</button></div>
    }
    @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
    <p role="status" [class.visually-hidden]="link()?.url">{{ said() }}</p>
  `,
  styleUrl: './section.scss',
  host: { role: 'region', 'aria-labelledby': 'reset' },
})
export class ResetSection {
  readonly profile = input.required<PersonProfile>();
  private readonly people = inject(PeopleService);
  protected readonly session = inject(SessionStore);
  protected readonly saving = new Saving();
  protected readonly link = signal<ResetLink | null>(null);
  protected readonly said = signal('');

  private readonly moment = new MomentText();
  protected readonly until = computed(() => this.moment.transform(this.link()?.expiresAt ?? new Date().toISOString()));

  protected async make(): Promise<void> {
    this.said.set('');
    if (!(await this.saving.run(async () => this.link.set(await this.people.makeResetLink(this.profile()))))) return;
    this.said.set(this.link()?.url ? 'The link is made.' : `Sent. The link works until ${this.until()}.`);
  }

  protected async copy(url: string): Promise<void> {
    await this.saving.run(() => navigator.clipboard.writeText(url));
    this.said.set(this.saving.problem() ? '' : 'The link is copied.');
  }
}

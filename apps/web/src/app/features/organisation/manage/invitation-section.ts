import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { InvitationLink, PersonProfile } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { Saving } from '../../../shell/forms/saving';
import { PeopleService } from '../people-service';

/** A link that lets a person without an account choose a password and begin. */
@Component({
  selector: 'nr-invitation-section',
  imports: [DateText, MatButton],
  template: `
    <h2 id="invitation">Invitation</h2>
    @if (link(); as made) {
      <p>Pass this link on. It is shown once and holds until {{ made.expiresAt | dateText }}.</p>
      <p class="link">{{ made.url }}</p>
      <div><button matButton="outlined" type="button" (click)="copy(made.url)">Copy the link</button></div>
    } @else {
      <p class="secondary">{{ profile().invited ? 'An invitation is open. A new link ends it.' : 'No account yet. The link lets them choose a password.' }}</p>
      <div><button matButton="outlined" type="button" [disabled]="saving.busy()" (click)="invite()">Make an invitation link</button></div>
    }
    @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
    <p class="visually-hidden" role="status">{{ said() }}</p>
  `,
  styleUrl: './section.scss',
  host: { role: 'region', 'aria-labelledby': 'invitation' },
})
export class InvitationSection {
  readonly profile = input.required<PersonProfile>();
  private readonly people = inject(PeopleService);
  protected readonly saving = new Saving();
  protected readonly link = signal<InvitationLink | null>(null);
  protected readonly said = signal('');

  protected async invite(): Promise<void> {
    const done = await this.saving.run(async () => this.link.set(await this.people.invite(this.profile())));
    if (done) this.said.set('The link is made.');
  }

  protected async copy(url: string): Promise<void> {
    await this.saving.run(() => navigator.clipboard.writeText(url));
    this.said.set(this.saving.problem() ? '' : 'The link is copied.');
  }
}

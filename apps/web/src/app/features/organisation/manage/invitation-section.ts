import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { InvitationLink, PersonProfile } from '@nextrung/api-client';
import { DateText, dateText } from '@nextrung/ui';

import { Saving } from '../../../shell/forms/saving';
import { SessionStore } from '../../../shell/session/session-store';
import { PeopleService } from '../people-service';

/** Lets a person without an account choose a password and begin: by mail, or with a link to pass on. */
@Component({
  selector: 'nr-invitation-section',
  imports: [DateText, MatButton],
  template: `
    <h2 id="invitation">Invitation</h2>
    @if (link()?.url; as url) {
      <p>Pass this link on. It is shown once and holds until {{ link()?.expiresAt | dateText }}.</p>
      <p class="link">{{ url }}</p>
      <div><button matButton="outlined" type="button" (click)="copy(url)">Copy the link</button></div>
    } @else if (session.sendsMail()) {
      <p class="secondary words">{{ profile().invited ? 'An invitation is open. A new one ends it.' : 'No account yet. With the link in the mail they choose a password.' }} It goes to {{ profile().email }}.</p>
      <div class="actions">
        <button matButton="outlined" type="button" [disabled]="saving.busy()" (click)="invite(false)">Send an invitation</button>
        <button matButton type="button" [disabled]="saving.busy()" (click)="invite(true)">Show the link instead</button>
      </div>
    } @else {
      <p class="secondary">{{ profile().invited ? 'An invitation is open. A new link ends it.' : 'No account yet. The link lets them choose a password.' }}</p>
      <div><button matButton="outlined" type="button" [disabled]="saving.busy()" (click)="invite(true)">Make an invitation link</button></div>
    }
    @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
    <p class="words" role="status" [class.visually-hidden]="link()?.url">{{ said() }}</p>
  `,
  styleUrl: './section.scss',
  styles: `
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .words {
      overflow-wrap: anywhere;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'invitation' },
})
export class InvitationSection {
  readonly profile = input.required<PersonProfile>();
  private readonly people = inject(PeopleService);
  protected readonly session = inject(SessionStore);
  protected readonly saving = new Saving();
  protected readonly link = signal<InvitationLink | null>(null);
  protected readonly said = signal('');

  protected async invite(showLink: boolean): Promise<void> {
    this.said.set('');
    if (!(await this.saving.run(async () => this.link.set(await this.people.invite(this.profile(), showLink))))) return;
    const made = this.link();
    this.said.set(made?.sentTo ? `Sent to ${made.sentTo}. The invitation holds until ${dateText(made.expiresAt)}.` : 'The link is made.');
  }

  protected async copy(url: string): Promise<void> {
    await this.saving.run(() => navigator.clipboard.writeText(url));
    this.said.set(this.saving.problem() ? '' : 'The link is copied.');
  }
}

import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, eraseOutsidePerson, findOutsidePerson, type OutsidePerson } from '@nextrung/api-client';

import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';

/** Takes away what is kept of somebody outside who asks for it, after showing how much that is. */
@Component({
  selector: 'nr-erase-outsider',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="look($event)">
      <label class="field">E-mail address
        <input type="email" autocomplete="off" maxlength="254" [value]="email()" [attr.aria-invalid]="saving.error('email') ? true : null" aria-describedby="outsider-email" (input)="type($event)" />
        <span class="field-error" id="outsider-email">{{ saving.error('email') }}</span>
      </label>
      <div class="buttons"><button matButton="outlined" type="submit" [disabled]="saving.busy()">Look up</button></div>
    </form>
    @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
    <p role="status">{{ said() }}</p>
    @if (found()?.people) {
      <p>Erasing takes away for good their name, address and words, and ends their links. That somebody answered, and when, stays as a record. A backup made before still holds everything.</p>
      <div class="buttons"><button class="danger" matButton="filled" type="button" [disabled]="saving.busy()" (click)="erase()">Erase {{ email().trim() }} for good</button></div>
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: 8px;
      max-inline-size: 480px;
    }
    .danger {
      --mat-button-filled-container-color: var(--nr-danger);
      --mat-button-filled-label-text-color: var(--nr-on-danger);
    }
    [role='status']:empty {
      display: none;
    }
  `,
})
export class EraseOutsider {
  private readonly api = inject(Api);
  protected readonly saving = new Saving(['email']);
  protected readonly email = signal('');
  protected readonly found = signal<OutsidePerson | null>(null);
  protected readonly said = signal('');

  protected type(event: Event): void {
    this.email.set(valueOf(event));
    this.found.set(null);
    this.said.set('');
  }

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    await this.saving.run(async () => {
      const found = await this.api.invoke(findOutsidePerson, { body: { email: this.email() } });
      this.found.set(found);
      this.said.set(found.people === 0 ? 'Nothing is kept under this address.' : `Kept: ${counted(found.requests, 'question', 'questions')} and ${counted(found.answers, 'answer', 'answers')}, about the work of ${counted(found.people, 'person', 'people')}.`);
    });
  }

  protected async erase(): Promise<void> {
    await this.saving.run(async () => {
      await this.api.invoke(eraseOutsidePerson, { body: { email: this.email() } });
      this.found.set(null);
      this.email.set('');
      this.said.set('Erased. The audit log keeps that it was done.');
    });
  }
}

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

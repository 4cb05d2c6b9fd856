import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, askForPacketDigest, type PacketDigestView } from '@nextrung/api-client';
import { DateText, PageHeader } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { digestIn, digestOf } from './digest';

/** Whether a file is the packet that was decided on. The file stays on this device: only its digest is asked about. */
@Component({
  selector: 'nr-verify-page',
  imports: [DateText, MatButton, PageHeader, RouterLink],
  template: `
    <ui-page-header heading="Verify a packet" line="Says whether a file is, byte for byte, one that was locked with a case. The file is not sent anywhere." />
    <form novalidate (submit)="ask($event)">
      <label class="field">A file of the packet<input #file type="file" (click)="file.value = ''" (change)="choose($event)" /></label>
      <label class="field">or its digest (SHA-256)<input type="text" autocomplete="off" spellcheck="false" class="digest" [value]="digest()" [attr.aria-invalid]="saving.error('digest') ? true : null" (input)="type($event)" />
        <span class="field-error">{{ saving.error('digest') }}</span></label>
      @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
      <div class="buttons"><button matButton="filled" type="submit" [disabled]="saving.busy()">Verify</button></div>
    </form>
    <div class="answer" role="status" tabindex="-1">
      @if (answer(); as found) {
        @if (found.known) {
          <p><strong>This is the packet that was decided on.</strong> {{ fileName() ? fileName() + ' is' : 'The digest is that of' }} {{ found.variant === 'masked' ? 'the masked file' : 'a file' }} of case {{ found.code }}, locked on {{ found.lockedOn | dateText }}.</p>
          <p><a [routerLink]="['/cases', found.caseId, 'packet']">Open the packet</a></p>
        } @else {
          <p><strong>Not known here.</strong> It was changed, it is another file, or it is of a case that you have no part in.</p>
        }
      }
    </div>
    <p class="secondary measure">Outside Nextrung, anyone can verify a file with the signature that is kept beside it: <code>npm run packet:verify -- FILE</code>. Neither the network nor this server is needed.</p>
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: 16px;
      max-inline-size: 640px;
      min-inline-size: 0;
    }
    .digest {
      font-family: ui-monospace, monospace;
    }
    .answer:empty,
    .field-error:empty {
      display: none;
    }
    .answer,
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export default class VerifyPage {
  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly digest = signal('');
  protected readonly fileName = signal('');
  protected readonly answer = signal<PacketDigestView | null>(null);
  protected readonly saving = new Saving(['digest']);

  protected async choose(event: Event): Promise<void> {
    const [file] = event.target instanceof HTMLInputElement ? (event.target.files ?? []) : [];
    if (!file) return;
    await this.saving.run(async () => {
      this.answer.set(null);
      this.digest.set(await digestOf(file));
      this.fileName.set(file.name);
    });
  }

  protected type(event: Event): void {
    this.digest.set(valueOf(event));
    this.fileName.set('');
    this.answer.set(null);
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const digest = digestIn(this.digest());
    if (digest === null) return this.saving.refuse({ digest: 'Choose a file, or enter a digest of 64 hexadecimal digits.' });
    await this.saving.run(async () => this.answer.set(await this.api.invoke(askForPacketDigest, { digest })));
    this.focus('.answer');
  }
}

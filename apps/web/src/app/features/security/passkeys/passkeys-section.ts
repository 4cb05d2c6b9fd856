import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { addPasskey, Api, beginPasskey, type OwnFactors, type OwnPasskey, removePasskey, renamePasskey } from '@nextrung/api-client';
import { DateText, dateText } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { PasskeyBrowser } from '../../../shell/session/passkey-browser';
import { OwnFactorsStore } from '../factors/own-factors-store';

/** One's passkeys: add, rename, remove. */
@Component({
  selector: 'nr-passkeys-section',
  imports: [DateText, MatButton],
  templateUrl: './passkeys-section.html',
  styleUrl: '../factors/factors.scss',
  host: { role: 'region', 'aria-labelledby': 'passkeys' },
})
export class PasskeysSection {
  readonly factors = input.required<OwnFactors>();
  private readonly api = inject(Api);
  private readonly store = inject(OwnFactorsStore);
  private readonly focus = focusMover();
  protected readonly passkeys = inject(PasskeyBrowser);
  protected readonly saving = new Saving(['name']);
  protected readonly said = signal('');
  protected readonly name = signal('');
  /** Which form is open: `add`, or `rename` or `remove` with an id. */
  protected readonly open = signal('');
  protected readonly valueOf = valueOf;
  protected readonly dateText = dateText;
  protected readonly dayOf = (moment: string): string => moment.slice(0, 10);

  protected begin(what: 'add' | 'rename' | 'remove', passkey?: OwnPasskey): void {
    this.saving.clear();
    this.said.set('');
    this.name.set(passkey?.name ?? '');
    this.open.set(passkey ? `${what} ${passkey.id}` : what);
    this.focus('.typed');
  }

  protected close(): void {
    this.saving.clear();
    this.open.set('');
    this.focus('.add, h2');
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') return this.refuse();
    await this.settle(() => this.store.change(async () => {
      const made = await this.passkeys.make(() => this.api.invoke(beginPasskey, {}));
      await this.api.invoke(addPasskey, { body: { name, made } });
    }), `${name} signs you in from now on.`);
  }

  protected async rename(event: Event, { id }: OwnPasskey): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') return this.refuse();
    await this.settle(() => this.store.change(() => this.api.invoke(renamePasskey, { passkeyId: id, body: { name } })), 'Saved.');
  }

  protected async remove({ id, name }: OwnPasskey): Promise<void> {
    await this.settle(() => this.store.change(() => this.api.invoke(removePasskey, { passkeyId: id })), `${name} does not sign you in any more.`);
  }

  private refuse(): void {
    this.saving.refuse({ name: 'Give the passkey a name.' });
    this.focus('.typed');
  }

  private async settle(work: () => Promise<void>, said: string): Promise<void> {
    this.said.set('');
    if (!(await this.saving.run(work))) return;
    this.open.set('');
    this.said.set(said);
    this.focus('.said');
  }
}

import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, beginCodes, confirmCodes, type NewCodes, type OwnFactors, removeCodes, renewRecoveryCodes } from '@nextrung/api-client';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { OwnFactorsStore } from '../factors/own-factors-store';
import { QrCode } from './qr-code';
import { RecoveryList } from './recovery-list';

/** One's one-time codes and recovery codes. */
@Component({
  selector: 'nr-codes-section',
  imports: [MatButton, QrCode, RecoveryList],
  templateUrl: './codes-section.html',
  styles: `
    .steps {
      display: grid;
      gap: 16px;
      margin: 0;
      padding-inline-start: 20px;
    }
    nr-qr-code {
      display: block;
      margin-block: 8px;
    }
    .secret {
      font-family: ui-monospace, monospace;
      overflow-wrap: anywhere;
    }
  `,
  styleUrl: '../factors/factors.scss',
  host: { role: 'region', 'aria-labelledby': 'codes' },
})
export class CodesSection {
  readonly factors = input.required<OwnFactors>();
  private readonly api = inject(Api);
  private readonly store = inject(OwnFactorsStore);
  private readonly focus = focusMover();
  protected readonly saving = new Saving(['code']);
  protected readonly said = signal('');
  protected readonly code = signal('');
  protected readonly removing = signal(false);
  protected readonly begun = signal<NewCodes | null>(null);
  protected readonly recoveryCodes = signal<readonly string[] | null>(null);
  protected readonly left = computed(() => `${this.factors().recoveryCodes} of 10 are left.`);
  protected readonly valueOf = valueOf;
  protected readonly spaced = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

  protected async begin(): Promise<void> {
    this.said.set('');
    this.code.set('');
    if (await this.saving.run(async () => this.begun.set(await this.store.change(() => this.api.invoke(beginCodes, {}))))) this.focus('.typed');
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.code().replace(/\s/g, '');
    if (!/^\d{6}$/.test(code)) {
      this.saving.refuse({ code: 'Enter the six digits.' });
      return this.focus('.typed');
    }
    const done = await this.saving.run(async () => this.show((await this.store.change(() => this.api.invoke(confirmCodes, { body: { code } }))).recoveryCodes, 'One-time codes are in use.'));
    if (!done) this.focus('.typed');
  }

  protected async renew(): Promise<void> {
    await this.saving.run(async () => this.show((await this.store.change(() => this.api.invoke(renewRecoveryCodes, {}))).recoveryCodes, ''));
  }

  protected askToRemove(): void {
    this.saving.clear();
    this.said.set('');
    this.removing.set(true);
    this.focus('.typed');
  }

  protected async remove(): Promise<void> {
    if (!(await this.saving.run(() => this.store.change(() => this.api.invoke(removeCodes, {}))))) return;
    this.removing.set(false);
    this.tell('One-time codes are removed.');
  }

  protected cancel(): void {
    this.saving.clear();
    this.begun.set(null);
    this.removing.set(false);
    this.focus('.first');
  }

  protected keptCodes(): void {
    this.recoveryCodes.set(null);
    this.tell(this.said() === '' ? 'The new recovery codes are in force.' : this.said());
  }

  private show(codes: readonly string[], said: string): void {
    this.begun.set(null);
    this.recoveryCodes.set(codes);
    this.said.set(said);
    this.focus('#recovery-list');
  }

  private tell(said: string): void {
    this.said.set(said);
    this.focus('.said');
  }
}

import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, endWaiver, type PersonProfile, type WaiverView } from '@nextrung/api-client';
import { DateText, StatusShape } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { SessionStore } from '../../shell/session/session-store';
import { DecideWaiverForm } from './decide-waiver';
import { ProposeWaiverForm, type WaivableIndicator } from './propose-waiver';
import { byStanding, decisionSentence, waiverWords } from './waiver-words';

type Form = { readonly id: string; readonly kind: 'decide' | 'end' | 'propose' };

/** What does not apply to a person: proposed, signed by a second person, over. The person sees all of it. */
@Component({
  selector: 'nr-waivers',
  imports: [DateText, DecideWaiverForm, MatButton, ProposeWaiverForm, StatusShape],
  templateUrl: './waivers.html',
  styleUrl: './waivers.scss',
})
export class Waivers {
  readonly profile = input.required<PersonProfile>();
  readonly waivers = input.required<readonly WaiverView[]>();
  /** Indicators that may be proposed. */
  readonly waivable = input<readonly WaivableIndicator[]>([]);
  readonly changed = output();

  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly reader = computed(() => this.session.person()?.id ?? '');
  protected readonly shown = linkedSignal(() => this.waivers());
  protected readonly standing = computed(() => byStanding(this.shown()));
  protected readonly open = signal<Form | null>(null);
  protected readonly said = signal('');
  protected readonly saving = new Saving();
  protected readonly words = waiverWords;
  protected readonly decisionSentence = decisionSentence;

  protected can(operation: string): boolean {
    return this.profile().can.includes(operation);
  }

  protected mayDecide(waiver: WaiverView): boolean {
    return this.can('waiver.decide') && waiver.state === 'proposed' && waiver.proposedBy.id !== this.reader();
  }

  protected isOpen({ id }: WaiverView, kind: Form['kind']): boolean {
    const open = this.open();
    return open?.id === id && open.kind === kind;
  }

  protected dismiss(place: string): void {
    this.open.set(null);
    this.focus(`${place} button`);
  }

  protected decided(waiver: WaiverView): void {
    this.replace(waiver, waiver.state === 'signed' ? 'Signed. It is removed before assessing from today on.' : 'Refused. It applies as before.');
  }

  protected async end(waiver: WaiverView): Promise<void> {
    const done = await this.saving.run(async () => {
      const ended = await this.api.invoke(endWaiver, { personId: this.profile().id, waiverId: waiver.id, body: { expectedState: waiver.state === 'signed' ? 'signed' : 'proposed' } });
      this.replace(ended, waiver.state === 'proposed' ? 'Taken back.' : 'Ended. It applies again from today on.');
    });
    // Someone else was faster: what it says is why, and what there is by now is read again.
    if (!done && this.saving.problem()?.status === 409) this.changed.emit();
  }

  protected added(waiver: WaiverView): void {
    this.shown.update((waivers) => [waiver, ...waivers]);
    this.settle('Proposed. It counts once a second person has signed.');
  }

  private replace(waiver: WaiverView, said: string): void {
    this.shown.update((waivers) => waivers.map((one) => (one.id === waiver.id ? waiver : one)));
    this.settle(said);
  }

  private settle(said: string): void {
    this.open.set(null);
    this.said.set(said);
    this.focus('.said');
    this.changed.emit();
  }
}

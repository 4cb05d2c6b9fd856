import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type ConfirmationToJudge, judgeConfirmation, type PersonRef } from '@nextrung/api-client';

import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { ColleaguePicker } from '../../../shell/people/colleague-picker';
import { sawLine, whoText } from '../voice-words';

/** A confirmation from outside: the line manager accepts it, or says why it does not count. */
@Component({
  selector: 'nr-judge-confirmation',
  imports: [ColleaguePicker, MatButton, RouterLink],
  template: `
    @let shown = entry();
    <p>{{ who(shown) }} confirmed <a [routerLink]="['/evidence', shown.itemId]">{{ shown.title }}</a> of <a [routerLink]="['/people', shown.person.id]">{{ shown.person.name }}</a>.</p>
    <p class="words">“{{ shown.note }}”</p>
    @if (shown.growth) {<p class="words">Could be better: “{{ shown.growth }}”</p>}
    <p class="caption">{{ facts() }}</p>
    <form novalidate (submit)="judge($event, true)">
      @if (shown.outside) {
        <details (toggle)="looked.set(true)">
          <summary>The same person as somebody else?</summary>
          @if (looked()) {
          <p class="caption">One person counts once, however many addresses they have.</p>
          @if (shown.others.length) {
            <label class="field">Somebody else who was asked
              <select (change)="outsider.set(valueOf($event))">
                <option value="">Nobody of these</option>
                @for (one of shown.others; track one.id) {<option [value]="one.id">{{ one.name }}</option>}
              </select>
              <span class="field-error">{{ saving.error('sameOutsiderId') }}</span>
            </label>
          }
          <nr-colleague-picker label="A colleague here" [error]="saving.error('samePersonId')" (picked)="colleague.set($event)" />
          }
        </details>
      }
      <label class="field">Reason, needed when it does not count
        <textarea rows="2" maxlength="1000" [value]="reason()" [attr.aria-invalid]="saving.error('reason') ? true : null" [attr.aria-describedby]="'judge-' + shown.askId" (input)="reason.set(valueOf($event))"></textarea>
        <span class="caption" [id]="'judge-' + shown.askId">{{ shown.person.name }} reads it, and whether it counts. <span class="field-error">{{ saving.error('reason') }}</span></span>
      </label>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Accept</button>
        <button matButton="outlined" type="button" [disabled]="saving.busy()" (click)="judge($event, false)">It does not count</button>
      </div>
    </form>
  `,
  styles: `
    :host,
    form,
    details {
      display: grid;
      gap: 8px;
      max-inline-size: var(--nr-measure);
    }
    .words,
    .caption {
      overflow-wrap: anywhere;
    }
    .words {
      white-space: pre-line;
    }
    select {
      max-inline-size: 100%;
    }
  `,
})
export class JudgeConfirmation {
  readonly entry = input.required<ConfirmationToJudge>();
  /** What to say about it. */
  readonly judged = output<string>();
  private readonly api = inject(Api);
  protected readonly saving = new Saving(['reason', 'samePersonId', 'sameOutsiderId']);
  /** Made only once it is opened: what a closed part holds never comes to rest. */
  protected readonly looked = signal(false);
  protected readonly reason = signal('');
  protected readonly outsider = signal('');
  protected readonly colleague = signal<PersonRef | null>(null);
  protected readonly who = whoText;
  protected readonly valueOf = valueOf;
  protected readonly facts = computed(() => {
    const { email, passedOn, person } = this.entry();
    const way = passedOn ? [`the link was passed on by ${person.name}, not sent by mail`] : [];
    return [sawLine(this.entry()), ...(email === null ? [] : [email]), ...way].filter((text) => text !== '').join(' · ');
  });

  protected async judge(event: Event, counts: boolean): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    if (!counts && reason.length < 10) return this.saving.refuse({ reason: 'Say why it does not count, in at least 10 characters.' });
    const { askId, name, person } = this.entry();
    const same = { ...(this.colleague() && { samePersonId: this.colleague()?.id ?? null }), ...(this.outsider() !== '' && { sameOutsiderId: this.outsider() }) };
    await this.saving.run(async () => {
      await this.api.invoke(judgeConfirmation, { askId, body: { counts, reason, ...same } });
      this.judged.emit(counts ? `Accepted. What ${name} saw counts for ${person.name}.` : `It does not count. ${person.name} reads why.`);
    });
  }
}

import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { NeedOutcome, WaitingNeed } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';
import { RichTextView } from '@nextrung/ui/rich-text';

import { keptText } from '../../../shell/drafts/kept-text';
import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { CaseService } from '../case-service';

/** A business need, without the name, and whether the organisation needs the role now. */
@Component({
  selector: 'nr-need-card',
  imports: [DateText, MatButton, RichTextView],
  template: `
    @let one = need();
    <h3>{{ one.target.title }}</h3>
    <p class="caption">Written on {{ one.writtenOn | dateText }}. You decide it without the name, before you read the case.</p>
    <ui-rich-text class="reading" [text]="one.need" [level]="4" />
    <form novalidate (submit)="decide($event)">
      <fieldset>
        <legend>Does the organisation need this role now?</legend>
        <label class="choice"><input type="radio" [name]="'need-' + one.id" [checked]="outcome() === 'needed'" (change)="outcome.set('needed')" /> <span>It is needed</span></label>
        <label class="choice"><input type="radio" [name]="'need-' + one.id" [checked]="outcome() === 'not_now'" (change)="outcome.set('not_now')" /> <span>Not now. Nobody is promoted to it then</span></label>
        <span class="field-error">{{ saving.error('outcome') }}</span>
      </fieldset>
      <label class="field">Why?
        <textarea rows="3" maxlength="2000" [value]="reason()" [attr.aria-invalid]="saving.error('reason') ? true : null" [attr.aria-describedby]="'need-why-' + one.id" (input)="reason.set(valueOf($event))"></textarea>
        <span class="field-error" [id]="'need-why-' + one.id">{{ saving.error('reason') }}</span>
      </label>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons"><button matButton="filled" type="submit" [disabled]="saving.busy()">Decide the need</button></div>
    </form>
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: 12px;
      min-inline-size: 0;
    }
    form {
      max-inline-size: 560px;
    }
    legend {
      padding: 0;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class NeedCard {
  readonly need = input.required<WaitingNeed>();
  /** The words to say, and those that wait still. */
  readonly decided = output<string>();
  readonly outdated = output();

  private readonly service = inject(CaseService);
  protected readonly saving = new Saving(['outcome', 'reason']);
  protected readonly outcome = signal<NeedOutcome | null>(null);
  protected readonly reason = keptText(() => `need-decision.${this.need().id}`, inject(LocalDrafts));
  protected readonly valueOf = valueOf;
  private readonly title = computed(() => this.need().target.title);

  protected async decide(event: Event): Promise<void> {
    event.preventDefault();
    const [outcome, reason] = [this.outcome(), this.reason().trim()];
    if (outcome === null || reason.length < 10) {
      return this.saving.refuse({ ...(outcome === null && { outcome: 'Say whether it is needed.' }), ...(reason.length < 10 && { reason: 'Give the reason, in at least 10 characters.' }) });
    }
    await this.saving.run(async () => {
      await this.service.decideNeed(this.need(), { outcome, reason });
      this.reason.set('');
      this.decided.emit(`${this.title()}: ${outcome === 'needed' ? 'needed' : 'not needed now'}. You can read the case now.`);
    });
    const { status = 0 } = this.saving.problem() ?? {};
    if (status === 409 || status === 412) this.outdated.emit();
  }
}

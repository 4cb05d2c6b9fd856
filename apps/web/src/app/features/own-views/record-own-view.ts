import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type OwnView, type OwnViewName, recordOwnView } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';
import { ownViews, ownViewWords } from './own-view-words';

interface Draft {
  readonly view: OwnViewName | null;
  readonly reason: string;
}

const EMPTY: Draft = { view: null, reason: '' };

/** What the manager thinks today, with a reason. */
@Component({
  selector: 'nr-record-own-view',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <fieldset>
        <legend>Ready for {{ rungName() }}?</legend>
        @for (one of views; track one) {
          <label class="choice"><input type="radio" name="own-view" [value]="one" [checked]="draft().view === one" (change)="set({ view: one })" /> {{ words[one] }}</label>
        }
        <span class="field-error">{{ saving.error('view') }}</span>
      </fieldset>
      <label class="field">Why?
        <textarea rows="3" maxlength="1000" [value]="draft().reason" [attr.aria-invalid]="saving.error('reason') ? true : null" (input)="set({ reason: valueOf($event) })"></textarea>
        <span class="field-error">{{ saving.error('reason') }}</span>
      </label>
      <p class="caption">Dated today and kept. Managers above you and whoever follows you as manager read it; {{ personName() }} does not. It never changes the index.</p>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Record my view</button>
        <button matButton type="button" (click)="discard()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      max-inline-size: 560px;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class RecordOwnView {
  readonly personId = input.required<string>();
  readonly personName = input.required<string>();
  readonly rungName = input.required<string>();
  readonly recorded = output<OwnView>();
  readonly dismissed = output();

  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private key = idempotencyKey();
  private readonly draftName = computed(() => `own-view.${this.personId()}`);
  protected readonly draft = linkedSignal(() => keptDraft(this.drafts.read(this.draftName())));
  protected readonly saving = new Saving(['view', 'reason']);
  protected readonly views = ownViews;
  protected readonly words = ownViewWords;
  protected readonly valueOf = valueOf;

  constructor() {
    this.drafts.follow(this.draftName, () => (this.draft().reason === '' ? null : this.draft()));
    focusMover()('input');
  }

  protected set(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected discard(): void {
    this.draft.set(EMPTY);
    this.dismissed.emit();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [view, reason] = [this.draft().view, this.draft().reason.trim()];
    const missing = { ...(view === null && { view: 'Choose one.' }), ...(reason.length < 10 && { reason: 'Give the reason, in at least 10 characters.' }) };
    if (view === null || Object.keys(missing).length > 0) return this.saving.refuse(missing);
    await this.saving.run(async () => {
      const recorded = await this.api.invoke(recordOwnView, { personId: this.personId(), body: { view, reason }, ...this.key });
      this.draft.set(EMPTY);
      this.recorded.emit(recorded);
    });
    const status = this.saving.problem()?.status ?? 0;
    if (status >= 400 && status < 500) this.key = idempotencyKey();
  }
}

function keptDraft(kept: unknown): Draft {
  const { view, reason } = (kept ?? {}) as Partial<Draft>;
  return typeof reason === 'string' ? { view: ownViews.find((one) => one === view) ?? null, reason } : EMPTY;
}

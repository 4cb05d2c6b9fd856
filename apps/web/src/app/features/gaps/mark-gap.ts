import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type GapKind, type GapView, markGap } from '@nextrung/api-client';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { SessionStore } from '../../shell/session/session-store';
import { gapKinds, gapMeanings, gapWords, isOpenAction } from './gap-words';

/** The line manager says what kind of gap it is. "No chance given" asks for what they will do, and by when. */
@Component({
  selector: 'nr-mark-gap',
  imports: [MatButton],
  templateUrl: './mark-gap.html',
  styles: `
    form {
      display: grid;
      gap: 12px;
      max-inline-size: 560px;
      margin-block-start: 4px;
    }
    legend {
      padding: 0;
    }
    .promise {
      display: grid;
      gap: 12px;
      padding-inline-start: 12px;
      border-inline-start: 2px solid var(--nr-border);
    }
    input[type='date'] {
      max-inline-size: 180px;
    }
  `,
})
export class MarkGapForm {
  readonly personId = input.required<string>();
  readonly personName = input.required<string>();
  readonly gap = input.required<GapView>();
  readonly marked = output<GapView>();
  readonly dismissed = output();

  private readonly api = inject(Api);
  protected readonly today = inject(SessionStore).today;
  protected readonly saving = new Saving(['note', 'action.what', 'action.dueOn']);
  private readonly promised = computed(() => {
    const action = this.gap().action;
    return isOpenAction(action) ? action : null;
  });
  private readonly id = computed(() => this.gap().indicator);
  // What is typed stays when the gap is read again meanwhile.
  protected readonly kind = linkedSignal<string, GapKind>({ source: this.id, computation: () => this.gap().kind });
  protected readonly note = linkedSignal<string, string>({ source: this.id, computation: () => this.gap().note });
  protected readonly what = linkedSignal<string, string>({ source: this.id, computation: () => this.promised()?.what ?? '' });
  protected readonly dueOn = linkedSignal<string, string>({ source: this.id, computation: () => this.promised()?.dueOn ?? '' });
  protected readonly kinds = gapKinds;
  protected readonly words = gapWords;
  protected readonly meanings = gapMeanings;
  protected readonly valueOf = valueOf;

  constructor() {
    focusMover()('input:checked');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [kind, what, dueOn] = [this.kind(), this.what().trim(), this.dueOn()];
    const asks = kind === 'no_chance_given';
    const missing = {
      ...(what.length < 5 && { 'action.what': 'Say what you will do.' }),
      ...(dueOn === '' && { 'action.dueOn': 'Say by when.' }),
    };
    if (asks && Object.keys(missing).length > 0) return this.saving.refuse(missing);
    await this.saving.run(async () => {
      const body = { kind, note: this.note(), ...(asks && { action: { what, dueOn } }) };
      this.marked.emit(await this.api.invoke(markGap, { personId: this.personId(), indicator: this.gap().indicator, body }));
    });
  }
}

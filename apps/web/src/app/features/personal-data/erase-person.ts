import { Component, computed, inject, input, type OnInit, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, erasePerson, type ErasurePreview, type LeaverView, previewErasure } from '@nextrung/api-client';
import { DateText, Skeleton } from '@nextrung/ui';

import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { erasureLines } from './erasure-words';

/** Shows what erasing someone takes away, and does it once their name is typed. */
@Component({
  selector: 'nr-erase-person',
  imports: [DateText, MatButton, Skeleton],
  template: `
    @if (preview(); as shown) {
      <p>{{ shown.name }} left on {{ shown.endedOn | dateText }}. Erasing takes away for good:</p>
      <ul>
        <li>their name, address and account: they become “Erased person”</li>
        @for (line of lines(); track line) {<li>{{ line }}</li>}
      </ul>
      <p>Levels, ratings, states and dates stay as records, and the audit log keeps that they were erased, not what. Texts about other people that mention them by name are not changed. A backup made before still holds everything.</p>
      <form novalidate (submit)="erase($event)">
        <label class="field">Type {{ shown.name }} to confirm
          <input type="text" autocomplete="off" maxlength="200" [value]="typed()" [attr.aria-invalid]="saving.error('name') ? true : null" aria-describedby="erase-name" (input)="typed.set(valueOf($event))" />
          <span class="field-error" id="erase-name">{{ saving.error('name') }}</span>
        </label>
        @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
        <button class="danger" matButton="filled" type="submit" [disabled]="saving.busy()">Erase for good</button>
      </form>
    } @else if (looking.general()) {
      <p class="form-problem" role="alert">{{ looking.general() }}</p>
      <button matButton="outlined" type="button" (click)="look()">Try again</button>
    } @else {
      <ui-skeleton [rows]="6" />
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: 12px;
      justify-items: start;
    }

    .danger {
      --mat-button-filled-container-color: var(--nr-danger);
      --mat-button-filled-label-text-color: var(--nr-on-danger);
    }

    ul {
      display: grid;
      gap: 4px;
      margin: 0;
      padding-inline-start: 20px;
    }
  `,
})
export class ErasePerson implements OnInit {
  readonly person = input.required<LeaverView>();
  /** What was done, in a sentence. */
  readonly erased = output<string>();

  private readonly api = inject(Api);
  protected readonly looking = new Saving();
  protected readonly saving = new Saving(['name']);
  protected readonly valueOf = valueOf;
  protected readonly typed = signal('');
  protected readonly preview = signal<ErasurePreview | null>(null);
  protected readonly lines = computed(() => erasureLines(this.preview()?.counts ?? NOTHING));

  ngOnInit(): void {
    void this.look();
  }

  protected async look(): Promise<void> {
    await this.looking.run(async () => this.preview.set(await this.api.invoke(previewErasure, { personId: this.person().id })));
  }

  protected async erase(event: Event): Promise<void> {
    event.preventDefault();
    if (this.typed().trim() === '') return this.saving.refuse({ name: 'Type the name of the person.' });
    await this.saving.run(async () => {
      await this.api.invoke(erasePerson, { personId: this.person().id, body: { name: this.typed() } });
      this.erased.emit('Erased. The audit log keeps that it was done.');
    });
  }
}

const NOTHING: ErasurePreview['counts'] = { evidence: 0, ratings: 0, corroborations: 0, notes: 0, decisions: 0, profile: 0, assessments: 0, account: 0, answers: 0, jobs: 0 };

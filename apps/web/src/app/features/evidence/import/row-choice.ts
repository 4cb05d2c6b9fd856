import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EvidenceImportPreview, ImportedItem } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { isChecked, valueOf } from '../../../shell/forms/value-of';
import { choiceWith, withWords } from './row-choice-model';

/** Rows shown at first, and with every “show more”. */
const SHOWN = 100;

/** The rows of a file, each to be brought in or not. */
@Component({
  selector: 'nr-row-choice',
  imports: [DateText, MatButton],
  templateUrl: './row-choice.html',
  styleUrl: './row-choice.scss',
})
export class RowChoice {
  readonly preview = input.required<EvidenceImportPreview>();
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly chose = output<ReadonlySet<string>>();

  protected readonly words = signal('');
  protected readonly found = computed(() => withWords(this.preview().rows, this.words()));
  protected readonly shown = linkedSignal({ source: this.found, computation: () => SHOWN });
  protected readonly rows = computed(() => this.found().slice(0, this.shown()));
  protected readonly own = computed(() => this.found().filter(({ organised, alreadyHere }) => organised === true && !alreadyHere));
  protected readonly unit = computed(() => (this.preview().unit === 'row' ? 'Row' : 'Line'));
  protected readonly valueOf = valueOf;
  protected readonly isChecked = isChecked;

  protected choose(rows: readonly ImportedItem[], chosen: boolean): void {
    this.chose.emit(choiceWith(this.chosen(), rows, chosen));
  }

  protected more(): void {
    this.shown.update((shown) => shown + SHOWN);
  }
}

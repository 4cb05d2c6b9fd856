import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, changeRetention, previewRetention, type RetentionRuleView } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { ifMatch } from '../../shell/http/headers';

/** One rule of retention: read, or changed after seeing what it would take away. */
@Component({
  selector: 'nr-retention-rule',
  imports: [DateText, MatButton],
  templateUrl: './retention-rule.html',
  styles: `
    :host,
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
    }

    .rule {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 24px;
      inline-size: 100%;
      max-inline-size: 760px;
    }

    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }

    input[inputmode] {
      inline-size: 80px;
      min-block-size: var(--nr-target);
      padding: 4px 8px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
    }
  `,
})
export class RetentionRule {
  readonly rule = input.required<RetentionRuleView>();
  readonly mayChange = input(false);
  /** What was done, in a sentence. */
  readonly changed = output<string>();
  /** The rule is another one by now, or cannot be read so. */
  readonly stale = output();

  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly saving = new Saving(['months']);
  protected readonly valueOf = valueOf;
  protected readonly open = signal(false);
  protected readonly never = signal(true);
  protected readonly months = signal('');
  /** How much would go, for the choice that was looked at. */
  protected readonly seen = signal<number | null>(null);
  protected readonly words = computed(() => monthsWords(this.rule().months));

  protected begin(): void {
    const { months } = this.rule();
    this.never.set(months === null);
    this.months.set(months === null ? '' : String(months));
    this.choose();
    this.open.set(true);
    this.focus('input');
  }

  protected cancel(): void {
    this.open.set(false);
    this.focus('button');
  }

  protected choose(): void {
    this.seen.set(null);
    this.saving.clear();
  }

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    const months = this.chosen();
    if (months === undefined) return this.saving.refuse({ months: 'Give a whole number of months, 1 to 240.' });
    await this.saving.run(async () => this.seen.set((await this.api.invoke(previewRetention, { body: { kind: this.rule().kind, months } })).count));
  }

  protected async save(): Promise<void> {
    const { kind, what, version } = this.rule();
    const months = this.chosen();
    if (months === undefined) return;
    const saved = await this.saving.run(async () => void (await this.api.invoke(changeRetention, { body: { kind, months }, ...ifMatch(version) })));
    if (saved) {
      this.open.set(false);
      this.changed.emit(`Saved. ${what}: ${monthsWords(months)}.`);
    } else if (this.saving.problem()?.status === 412) {
      this.seen.set(null);
      this.stale.emit();
    }
  }

  /** Null: never; undefined: what is typed is no number of months. */
  private chosen(): number | null | undefined {
    if (this.never()) return null;
    const months = Number(this.months().trim());
    return this.months().trim() !== '' && Number.isInteger(months) && months >= 1 && months <= 240 ? months : undefined;
  }
}

const monthsWords = (months: number | null): string => (months === null ? 'never' : months === 1 ? 'after 1 month' : `after ${months} months`);

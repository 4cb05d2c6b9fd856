import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, model } from '@angular/core';
import type { Impact, Level, PersonProfile, ReadinessSettings } from '@nextrung/api-client';

import type { Problem } from '../../../shell/http/problem';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { impactHints, impacts, impactWords, levels, levelWords } from '../../../shell/words/evidence-words';
import { choosableSections } from './choosable';
import type { EvidenceDraft } from './evidence-draft';

const MOST_INDICATORS = 4;

/** The fields of an evidence item. One line is enough; the rest makes it stronger. */
@Component({
  selector: 'nr-evidence-form',
  templateUrl: './evidence-form.html',
  styleUrl: './evidence-form.scss',
})
export class EvidenceForm {
  readonly draft = model.required<EvidenceDraft>();
  /** Whose item it is: their targets and overlays name the indicators that it can show. */
  readonly profile = input.required<PersonProfile | null>();
  readonly problem = input<Problem | null>(null);
  /** Everything is unfolded from the start. */
  readonly unfolded = input(false);

  protected readonly ladder = inject(LadderStore);
  private readonly settings = httpResource<ReadinessSettings>(() => '/api/readiness-settings');
  protected readonly sections = computed(() => choosableSections(this.ladder.ladder(), this.profile(), this.settings.hasValue() ? this.settings.value() : null));
  protected readonly chosen = computed(() => Object.keys(this.draft().indicators));
  protected readonly full = computed(() => this.chosen().length >= MOST_INDICATORS);
  protected readonly levels = levels;
  protected readonly levelWords = levelWords;
  protected readonly impacts = impacts;
  protected readonly impactWords = impactWords;
  protected readonly impactHints = impactHints;

  protected error(field: string): string {
    return this.problem()?.errors.find((error) => error.field === field || error.field.startsWith(`${field}.`))?.message ?? '';
  }

  protected hasChosen(indicators: readonly { readonly id: string }[]): boolean {
    return indicators.some(({ id }) => id in this.draft().indicators);
  }

  /** A refused field must not stay folded away. */
  protected problemInside(): boolean {
    return ['happened', 'contribution', 'link', 'metric', 'counterfactual'].some((field) => this.error(field) !== '');
  }

  protected set(change: Partial<EvidenceDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected value({ target }: Event): string {
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement ? target.value : '';
  }

  protected checked({ target }: Event): boolean {
    return target instanceof HTMLInputElement && target.checked;
  }

  protected choose(id: string, on: boolean): void {
    const { [id]: _, ...others } = this.draft().indicators;
    this.set({ indicators: on ? { ...others, [id]: '' } : others });
  }

  protected claim(id: string, event: Event): void {
    this.set({ indicators: { ...this.draft().indicators, [id]: this.value(event) as Level | '' } });
  }

  protected setImpact(event: Event): void {
    this.set({ impact: this.value(event) as Impact });
  }
}

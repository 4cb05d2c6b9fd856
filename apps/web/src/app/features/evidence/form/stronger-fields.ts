import { Component, computed, input, output } from '@angular/core';
import type { Impact } from '@nextrung/api-client';
import type { Hint, HintField } from '@nextrung/domain/evidence';

import { valueOf } from '../../../shell/forms/value-of';
import type { Problem } from '../../../shell/http/problem';
import { impactHints, impacts, impactWords } from '../../../shell/words/evidence-words';
import { HintSettings } from '../hints/hint-settings';
import { AskedText } from './asked-text';
import type { EvidenceDraft } from './evidence-draft';
import { LinksField } from './links-field';

/** The fields, as the server names them in a refusal. */
export const strongerFields = ['situation', 'mandate', 'happened', 'contribution', 'result', 'links', 'metric', 'counterfactual', 'decisionRecord', 'decidedOn', 'seenBy'] as const;

/** What makes an item worth something in the room: each field with the question that a committee would ask. */
@Component({
  selector: 'nr-stronger-fields',
  imports: [AskedText, HintSettings, LinksField],
  templateUrl: './stronger-fields.html',
  styleUrl: './evidence-form.scss',
})
export class StrongerFields {
  readonly draft = input.required<EvidenceDraft>();
  readonly problem = input<Problem | null>(null);
  readonly hints = input.required<ReadonlyMap<HintField, readonly Hint[]>>();
  readonly changed = output<Partial<EvidenceDraft>>();
  protected readonly measured = computed(() => this.draft().impact === 'measured' || this.draft().impact === 'attributed');
  protected readonly impacts = impacts;
  protected readonly impactWords = impactWords;
  protected readonly impactHints = impactHints;
  protected readonly value = valueOf;

  protected error(field: (typeof strongerFields)[number]): string {
    return this.problem()?.errors.find((error) => error.field === field || error.field.startsWith(`${field}.`))?.message ?? '';
  }

  protected about(field: HintField): readonly Hint[] {
    return this.hints().get(field) ?? [];
  }

  protected set(change: Partial<EvidenceDraft>): void {
    this.changed.emit(change);
  }

  protected setImpact(event: Event): void {
    this.set({ impact: valueOf(event) as Impact });
  }
}

import { Component, computed, inject, input } from '@angular/core';
import type { EvidenceItem, PersonProfile } from '@nextrung/api-client';
import { isIsoDate } from '@nextrung/domain/kernel';
import { itemWorth, worthWords } from '@nextrung/domain/readiness';

import { SessionStore } from '../../../shell/session/session-store';
import type { EvidenceDraft } from '../form/evidence-draft';
import { worthInput } from './worth-input';

/**
 * What an item is worth now, and the one thing that would raise it most: for the person themself only, since it tells
 * what they claim. Worked out here, with the model that the server uses.
 */
@Component({
  selector: 'nr-item-meter',
  template: `
    @if (own()) {
      <section aria-label="What this item is worth">
        @if (shown(); as worth) {
          <p aria-live="polite"><strong>{{ worth.words.now }}</strong> {{ worth.words.raise }}</p>
          <ul>
            @for (one of worth.indicators; track one.id) {
              <li><span>{{ one.id }}</span> <meter min="0" max="1" [value]="one.quality" [attr.aria-label]="one.id">{{ one.percent }}</meter> <span class="figure">{{ one.percent }} of 100, grade {{ one.grade }}</span></li>
            }
          </ul>
          <p class="caption">Only you see this. {{ shared() ? '' : 'It counts once you share it.' }}</p>
        } @else {
          <p class="secondary">Choose an indicator, and you see here what the item is worth.</p>
        }
      </section>
    }
  `,
  styleUrl: './item-meter.scss',
})
export class ItemMeter {
  readonly draft = input.required<EvidenceDraft>();
  /** The item as it is saved, with what others said of it; null: it is new. */
  readonly item = input<EvidenceItem | null>(null);
  readonly profile = input.required<PersonProfile | null>();
  private readonly session = inject(SessionStore);
  protected readonly own = computed(() => this.profile()?.relation === 'self');
  protected readonly shared = computed(() => this.item()?.state === 'shared');
  protected readonly shown = computed(() => {
    const [draft, profile, today] = [this.draft(), this.profile(), this.session.today()];
    if (profile?.relation !== 'self' || !isIsoDate(draft.startedOn) || !isIsoDate(draft.endedOn)) return null;
    const worth = itemWorth(worthInput(draft, this.item(), today), { asOf: today, subjectId: profile.id, managerId: profile.manager?.id ?? null });
    return worth && { words: worthWords(worth), indicators: worth.indicators.map((one) => ({ ...one, percent: Math.round(100 * one.quality) })) };
  });
}

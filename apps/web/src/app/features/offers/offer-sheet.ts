import { httpResource } from '@angular/common/http';
import { afterNextRender, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { Api, type Level, offerEvidence, type PersonRef, type ReadinessSettings } from '@nextrung/api-client';
import { Sheet } from '@nextrung/ui';
import { debounceTime } from 'rxjs';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { TypeAhead } from '../../shell/forms/type-ahead';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { OfferEvidenceSheet } from '../../shell/navigation/offer-evidence';
import { SessionStore } from '../../shell/session/session-store';
import { levels, levelWords } from '../../shell/words/evidence-words';
import { choosableSections, SuggestedIndicators, WhenField } from '../evidence/index';
import { emptyOffer, keptOffer, type OfferDraft, offerOf } from './offer-draft';

const MOST_INDICATORS = 4;
const PAUSE = 600;
const FIELDS = ['title', 'happened', 'startedOn', 'endedOn', 'link', 'word', 'indicators', 'person'] as const;

/** Writes an item for somebody, with one's own word on it: theirs once they accept it. */
@Component({
  selector: 'nr-offer-sheet',
  imports: [MatButton, Sheet, SuggestedIndicators, TypeAhead, WhenField],
  templateUrl: './offer-sheet.html',
  styleUrl: './offer-sheet.scss',
})
export default class OfferSheet {
  protected readonly sheet = inject(OfferEvidenceSheet);
  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly session = inject(SessionStore);
  private readonly ladder = inject(LadderStore);

  protected readonly typed = signal('');
  private readonly found = httpResource<PersonRef[]>(() => (this.sheet.to() === null && this.typed().trim().length >= 2 ? { url: '/api/people/directory', params: { q: this.typed().trim() } } : undefined));
  private readonly people = computed(() => (this.found.hasValue() ? this.found.value() : []));
  protected readonly names = computed(() => this.people().map(({ name }) => name).filter((name) => name !== this.typed()));
  private readonly chosen = computed<PersonRef | null>(() => this.sheet.to() ?? this.people().find(({ name }) => name === this.typed().trim()) ?? null);
  protected readonly to = this.chosen;

  private readonly profile = computed(() => this.sheet.to()?.profile ?? null);
  private readonly settings = httpResource<ReadinessSettings>(() => (this.looksAfter() ? '/api/readiness-settings' : undefined));
  protected readonly looksAfter = computed(() => this.profile()?.can.includes('evidence.suggest-indicators') ?? false);
  /** Their line manager, or in that one's place. */
  private readonly manages = computed(() => this.profile()?.can.includes('gap.mark') ?? false);
  /** They, or who rates beside them. */
  protected readonly rates = computed(() => this.manages() || (this.profile()?.can.includes('rating.decline-all') ?? false));
  protected readonly becomes = computed(() => {
    if (!this.rates()) return 'Once they accept it, these words confirm it, with your name beside them.';
    return `Once they accept it, your levels are your rating, with these words; without levels ${this.manages() ? 'it comes to the front of your queue' : 'these words confirm it'}.`;
  });
  protected readonly choosable = computed(() => choosableSections(this.ladder.ladder(), this.profile(), this.settings.hasValue() ? this.settings.value() : null).flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators)));

  private readonly name = `offer-evidence.${this.sheet.to()?.id ?? 'someone'}`;
  private readonly fresh = emptyOffer(this.session.today());
  protected readonly draft = signal<OfferDraft>(keptOffer(this.drafts.read(this.name), this.session.today()) ?? this.fresh);
  private readonly settled = toSignal(toObservable(this.draft).pipe(debounceTime(PAUSE)));
  protected readonly written = computed(() => [this.settled()?.title ?? '', this.settled()?.happened ?? ''].filter((text) => text !== '').join('\n'));
  protected readonly days = computed(() => ({ from: this.draft().from, to: this.draft().to }), { equal: (a, b) => a.from === b.from && a.to === b.to });
  protected readonly chosenIds = computed(() => new Set(Object.keys(this.draft().indicators)));
  protected readonly rated = computed(() => this.choosable().filter(({ id }) => this.chosenIds().has(id)));
  protected readonly full = computed(() => this.chosenIds().size >= MOST_INDICATORS);
  protected readonly levels = levels;
  protected readonly levelWords = levelWords;
  protected readonly saving = new Saving(FIELDS);
  /** To whom it went. */
  protected readonly offeredTo = signal('');
  private key = idempotencyKey()['Idempotency-Key'];
  protected readonly value = valueOf;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('input')?.focus());
    this.drafts.follow(() => this.name, () => (this.draft() === this.fresh ? undefined : this.draft()));
  }

  protected set(change: Partial<OfferDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected choose({ id, on }: { readonly id: string; readonly on: boolean }): void {
    const { [id]: _, ...others } = this.draft().indicators;
    this.set({ indicators: on ? { ...others, [id]: '' } : others });
  }

  protected rate(id: string, event: Event): void {
    this.set({ indicators: { ...this.draft().indicators, [id]: valueOf(event) as Level | '' } });
  }

  protected key13(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.offer(event);
  }

  protected async offer(event: Event): Promise<void> {
    event.preventDefault();
    const to = this.to();
    if (to === null) return this.saving.refuse({ person: 'Choose somebody from the list.' });
    const done = await this.saving.run(async () => {
      await this.api.invoke(offerEvidence, { personId: to.id, body: offerOf(this.draft()), 'Idempotency-Key': this.key });
    });
    const status = this.saving.problem()?.status ?? 0;
    // What is sent after a correction is another request.
    if (!done && status >= 400 && status < 500) this.key = idempotencyKey()['Idempotency-Key'];
    if (!done) return;
    this.draft.set(this.fresh);
    this.drafts.drop(this.name);
    this.offeredTo.set(to.name);
  }
}

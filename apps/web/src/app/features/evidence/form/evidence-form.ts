import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, model, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { EvidenceItem, Level, PersonProfile, ReadinessSettings } from '@nextrung/api-client';
import type { Hint } from '@nextrung/domain/evidence';
import { debounceTime } from 'rxjs';

import type { Problem } from '../../../shell/http/problem';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { levels, levelWords } from '../../../shell/words/evidence-words';
import { HintChoices } from '../hints/hint-choices';
import { hintsOf } from '../hints/hints-of';
import { WritingHints } from '../hints/writing-hints';
import { ItemMeter } from '../meter/item-meter';
import { choosableSections } from './choosable';
import { EpisodeField } from './episode-field';
import type { EvidenceDraft } from './evidence-draft';
import { linkIn } from './pasted-link';
import { StrongerFields, strongerFields } from './stronger-fields';
import { SuggestedIndicators } from './suggested-indicators';
import { WhenField } from './when-field';

const MOST_INDICATORS = 4;
/** Milliseconds after the last key, so that nobody is interrupted within a word. */
const PAUSE = 600;

/** The fields of an evidence item. One line is enough; the rest makes it stronger. */
@Component({
  selector: 'nr-evidence-form',
  imports: [EpisodeField, ItemMeter, StrongerFields, SuggestedIndicators, WhenField, WritingHints],
  templateUrl: './evidence-form.html',
  styleUrl: './evidence-form.scss',
})
export class EvidenceForm {
  readonly draft = model.required<EvidenceDraft>();
  /** Whose item it is: their targets and overlays name the indicators that it can show. */
  readonly profile = input.required<PersonProfile | null>();
  readonly problem = input<Problem | null>(null);
  /** The item as it is saved, where one is edited. */
  readonly item = input<EvidenceItem | null>(null);
  /** Everything is unfolded from the start. */
  readonly unfolded = input(false);

  protected readonly ladder = inject(LadderStore);
  private readonly settings = httpResource<ReadinessSettings>(() => '/api/readiness-settings');
  protected readonly sections = computed(() => choosableSections(this.ladder.ladder(), this.profile(), this.settings.hasValue() ? this.settings.value() : null));
  protected readonly chosen = computed(() => Object.keys(this.draft().indicators));
  protected readonly chosenIds = computed(() => new Set(this.chosen()));
  protected readonly choosable = computed(() => this.sections().flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators)));
  protected readonly full = computed(() => this.chosen().length >= MOST_INDICATORS);
  protected readonly levels = levels;
  protected readonly levelWords = levelWords;
  protected readonly days = computed(() => ({ from: this.draft().startedOn, to: this.draft().endedOn }), { equal: (a, b) => a.from === b.from && a.to === b.to });
  private readonly choices = inject(HintChoices);
  private readonly settled = toSignal(toObservable(this.draft).pipe(debounceTime(PAUSE)));
  /** What indicators are looked for with: the texts, a pause after the last key. */
  protected readonly written = computed(() => {
    const draft = this.settled();
    if (draft === undefined) return '';
    const { title, happened, contribution, result } = draft;
    return [title, happened, contribution, result].filter((text) => text.trim() !== '').join('\n');
  });
  protected readonly hints = computed(() => hintsOf(this.settled() ?? this.draft(), this.ladder.ladder(), this.profile(), this.choices.off()));
  /** What became of an address that was pasted. */
  protected readonly pasted = signal('');

  protected error(field: string): string {
    return this.problem()?.errors.find((error) => error.field === field || error.field.startsWith(`${field}.`))?.message ?? '';
  }

  protected hasChosen(indicators: readonly { readonly id: string }[]): boolean {
    return indicators.some(({ id }) => id in this.draft().indicators);
  }

  /** A refused field must not stay folded away. */
  protected problemInside(): boolean {
    return strongerFields.some((field) => this.error(field) !== '');
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

  /** An address that is pasted into an empty title is the link; its words are the title. */
  protected paste(event: ClipboardEvent): void {
    const { title, link } = this.draft();
    const found = title.trim() === '' && link.trim() === '' ? linkIn(event.clipboardData) : null;
    if (found === null) return;
    event.preventDefault();
    this.set(found);
    this.pasted.set('The address is kept as the link to the work; the title is from its words. Nothing was opened.');
  }

  protected select(field: HTMLInputElement, { from, to }: Hint): void {
    field.focus();
    field.setSelectionRange(from, to);
  }
}

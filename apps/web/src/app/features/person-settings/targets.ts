import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonProfile } from '@nextrung/api-client';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { PersonSettingsService } from './person-settings-service';

interface Choice {
  /** Empty: the next rung of the ladder. */
  readonly rung: string;
  /** Empty: none. */
  readonly second: string;
}

/** The rung that a person and their manager aim at, and a second one on another track. */
@Component({
  selector: 'nr-targets',
  imports: [MatButton],
  template: `
    @let shown = choice();
    <form novalidate (submit)="save($event)">
      <label class="field">Target
        <select [attr.aria-invalid]="saving.error('rung') ? true : null" (change)="typed.set({ rung: valueOf($event), second: shown.second })">
          <option value="" [selected]="!shown.rung">The next rung of the ladder{{ next() ? ': ' + next() : '' }}</option>
          @for (rung of rungs(); track rung.id) {<option [value]="rung.id" [selected]="shown.rung === rung.id">{{ rung.title }}</option>}
        </select>
        <span class="field-error">{{ saving.error('rung') }}</span>
      </label>
      <label class="field">Second target, on another track
        <select [attr.aria-invalid]="saving.error('secondRung') ? true : null" (change)="typed.set({ rung: shown.rung, second: valueOf($event) })">
          <option value="" [selected]="!shown.second">None</option>
          @for (rung of others(); track rung.id) {<option [value]="rung.id" [selected]="shown.second === rung.id">{{ rung.title }}</option>}
        </select>
        <span class="field-error">{{ saving.error('secondRung') }}</span>
      </label>
      @if (stale()) {<p class="form-problem" role="alert">Someone changed this meanwhile. Saved now: {{ savedWords() }}. Your choice is still here; save it again, or discard it.</p>}
      @else if (!reading() && saving.general()) {<p class="form-problem" role="alert">{{ saving.general() }}</p>}
      <p class="said" role="status" tabindex="-1">{{ said() }}</p>
      <div class="buttons">
        @if (dirty()) {
          <button matButton="filled" type="submit" [disabled]="saving.busy() || reading()">Save the target</button>
          <button matButton type="button" (click)="discard()">Discard</button>
        } @else if (profile().secondTargetRung) {
          <button matButton type="button" [disabled]="saving.busy()" (click)="removeSecond()">Remove the second target</button>
        }
      </div>
    </form>
  `,
  styleUrl: './settings-parts.scss',
})
export class Targets {
  readonly profile = input.required<PersonProfile>();
  readonly changed = output();

  private readonly service = inject(PersonSettingsService);
  private readonly ladder = inject(LadderStore);
  private readonly focus = focusMover();
  protected readonly saving = new Saving(['rung', 'secondRung']);
  private readonly saved = computed<Choice>(() => {
    const { targetRung, targetIsDefault, secondTargetRung } = this.profile();
    return { rung: targetIsDefault ? '' : (targetRung ?? ''), second: secondTargetRung ?? '' };
  });
  /** What is chosen and not saved; it outlives a newer profile, unless that one says the same. */
  protected readonly typed = linkedSignal<Choice, Choice | null>({ source: this.saved, computation: (saved, before) => (before?.value && !isSame(before.value, saved) ? before.value : null) });
  protected readonly choice = computed(() => this.typed() ?? this.saved());
  protected readonly dirty = computed(() => !isSame(this.choice(), this.saved()));
  private readonly refused = computed(() => this.saving.problem()?.status === 412);
  /** The version that the last save was based on. */
  private readonly base = signal<number | null>(null);
  /** What is saved now is still being read: to save again before would be refused again. */
  protected readonly reading = computed(() => this.refused() && this.base() === this.profile().version);
  protected readonly stale = computed(() => this.refused() && !this.reading());
  protected readonly said = signal('');
  protected readonly valueOf = valueOf;

  protected readonly rungs = computed(() => this.ladder.ladder()?.rungs ?? []);
  private readonly nextRung = computed(() => {
    const rungs = this.rungs();
    const { rung } = this.profile();
    return rungs[rung === null ? 0 : rungs.findIndex(({ id }) => id === rung) + 1] ?? null;
  });
  protected readonly next = computed(() => this.nextRung()?.title ?? '');
  private readonly target = computed(() => this.ladder.rung(this.choice().rung) ?? this.nextRung());
  protected readonly others = computed(() => this.rungs().filter(({ id, track }) => (id !== this.target()?.id && track !== this.target()?.track) || id === this.choice().second));
  protected readonly savedWords = computed(() => {
    const { targetRung, secondTargetRung } = this.profile();
    const second = this.ladder.rung(secondTargetRung);
    return `${this.ladder.rung(targetRung)?.title ?? 'no target'}${second ? `, and ${second.title}` : ''}`;
  });

  protected discard(): void {
    this.typed.set(null);
    this.saving.clear();
  }

  protected removeSecond(): Promise<void> {
    return this.put({ rung: this.saved().rung, second: '' });
  }

  protected save(event: Event): Promise<void> {
    event.preventDefault();
    return this.put(this.choice());
  }

  private async put(choice: Choice): Promise<void> {
    this.said.set('');
    this.typed.set(choice);
    this.base.set(this.profile().version);
    const done = await this.saving.run(async () => {
      await this.service.setTarget(this.profile(), { rung: choice.rung || null, secondRung: choice.second || null });
    });
    if (done) {
      this.said.set('Saved.');
      this.focus('.said');
    }
    // Either way the page reads what is saved now; the choice falls back to it once it is there.
    if (done || this.refused()) this.changed.emit();
  }
}

const isSame = (one: Choice, other: Choice): boolean => one.rung === other.rung && one.second === other.second;

import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Api, type ChangeDigestSettings, changeDigestSettings, type DigestSettings } from '@nextrung/api-client';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { isChecked, valueOf } from '../../shell/forms/value-of';
import { hours, kindWords, lastWords, nextWords, rhythms, weekdays } from './digest-words';

const ZONES: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();

const chosenIn = ({ own, team, rhythm, weekday, hour, timeZone }: DigestSettings): ChangeDigestSettings => ({ own, team, rhythm, weekday, hour, timeZone: timeZone ?? null });

/** Which digests one wants, and when. */
@Component({
  selector: 'nr-digest-choice',
  imports: [MatButton, MatFormFieldModule, MatInput],
  templateUrl: './digest-choice.html',
  styleUrl: './digests.scss',
  host: { role: 'region', 'aria-labelledby': 'digest-choice' },
})
export class DigestChoice {
  readonly settings = input.required<DigestSettings>();
  readonly saved = output<DigestSettings>();
  /** Somebody else, or another tab, changed it. */
  readonly outdated = output();

  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly saving = new Saving();
  protected readonly stale = computed(() => this.saving.problem()?.status === 412);
  protected readonly said = signal('');
  protected readonly chosen = linkedSignal(() => chosenIn(this.settings()));
  protected readonly changed = computed(() => JSON.stringify(this.chosen()) !== JSON.stringify(chosenIn(this.settings())));
  protected readonly none = computed(() => !this.chosen().own && !(this.chosen().team && this.settings().leads));
  protected readonly next = computed(() => nextWords(this.settings()));
  protected readonly last = computed(() => {
    const { lastOwn, lastTeam, leads } = this.settings();
    return [
      { name: kindWords.own.name, words: lastWords(lastOwn) },
      { name: kindWords.team.name, words: leads ? lastWords(lastTeam) : '' },
    ].filter(({ words }) => words !== '');
  });
  protected readonly zones = computed(() => {
    const { timeZone } = this.settings();
    return timeZone === null || ZONES.includes(timeZone) ? ZONES : [timeZone, ...ZONES];
  });
  protected readonly kinds = kindWords;
  protected readonly rhythms = rhythms;
  protected readonly weekdays = weekdays;
  protected readonly hours = hours;

  protected tick(key: 'own' | 'team', event: Event): void {
    this.choose({ [key]: isChecked(event) });
  }

  protected pick(key: 'rhythm' | 'weekday' | 'hour' | 'timeZone', event: Event): void {
    const value = valueOf(event);
    if (key === 'rhythm') this.choose({ rhythm: rhythms.find((one) => one.value === value)?.value ?? 'weekly' });
    else if (key === 'timeZone') this.choose({ timeZone: value === '' ? null : value });
    else this.choose({ [key]: Number(value) });
  }

  protected readAgain(): void {
    this.saving.clear();
    this.outdated.emit();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.saving.run(async () => this.saved.emit(await this.api.invoke(changeDigestSettings, { 'If-Match': `"${this.settings().version}"`, body: this.chosen() })));
    if (!done) return;
    this.said.set('Saved.');
    this.focus('.said');
  }

  private choose(change: Partial<ChangeDigestSettings>): void {
    this.said.set('');
    this.chosen.update((chosen) => ({ ...chosen, ...change }));
  }
}

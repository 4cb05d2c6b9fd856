import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, createCycle, type CycleView, editCycle, getCycle, type TeamEntry, type WriteCycle } from '@nextrung/api-client';
import { type CycleDay, cycleDayFindings, cycleDays, openDays } from '@nextrung/domain/promotion';
import { dateText } from '@nextrung/ui';

import { Saving } from '../../shell/forms/saving';
import { isChecked, valueOf } from '../../shell/forms/value-of';
import { ifMatch } from '../../shell/http/headers';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';
import { DAY_WORDS } from './cycle-words';

const NO_DAYS: Readonly<Record<CycleDay, string>> = { opensOn: '', nominateUntil: '', lockUntil: '', rateUntil: '', calibrateUntil: '', deliverUntil: '' };

/** Whom a cycle is for and its days; once it has opened, its name and the days that have not passed. */
@Component({
  selector: 'nr-cycle-form',
  imports: [MatButton],
  templateUrl: './cycle-form.html',
  styleUrl: './cycle-form.scss',
})
export class CycleForm {
  /** null: a new one. */
  readonly cycle = input.required<CycleView | null>();
  readonly saved = output<CycleView>();
  readonly dismissed = output();

  private readonly api = inject(Api);
  private readonly ladder = inject(LadderStore);
  private readonly session = inject(SessionStore);
  private readonly teamsResource = httpResource<TeamEntry[]>(() => '/api/teams');
  protected readonly teams = computed(() => (this.teamsResource.hasValue() ? this.teamsResource.value() : []));
  protected readonly rungs = computed(() => this.ladder.ladder()?.rungs ?? []);
  /** A browser lists its own names; the one that is set may be another. */
  protected readonly zones = computed(() => [...new Set([this.timeZone(), ...Intl.supportedValuesOf('timeZone')])].sort());

  protected readonly name = linkedSignal(() => this.cycle()?.name ?? '');
  protected readonly timeZone = linkedSignal(() => this.cycle()?.timeZone ?? this.session.organisation()?.timeZone ?? 'UTC');
  protected readonly days = linkedSignal((): Readonly<Record<CycleDay, string>> => this.cycle() ?? NO_DAYS);
  protected readonly forRungs = linkedSignal(() => this.cycle()?.rungs.map(({ rung }) => rung) ?? []);
  protected readonly forTeams = linkedSignal(() => this.cycle()?.teams.map(({ id }) => id) ?? []);
  /** Of what was read; after a conflict that of the present one. */
  private readonly version = linkedSignal(() => this.cycle()?.version ?? 0);
  /** What it is by now, where somebody changed it while it was open here. */
  protected readonly now = signal<CycleView | null>(null);
  protected readonly opened = computed(() => (this.now() ?? this.cycle() ?? { openedOn: null }).openedOn !== null);
  protected readonly saving = new Saving(['name', 'timeZone', 'rungs', 'teamIds', ...cycleDays]);
  protected readonly dayNames = cycleDays;
  protected readonly dayWords = DAY_WORDS;
  protected readonly valueOf = valueOf;

  protected isOpen(day: CycleDay): boolean {
    return openDays((this.now() ?? this.cycle())?.state ?? 'planned').includes(day);
  }

  protected setDay(day: CycleDay, event: Event): void {
    this.days.update((days) => ({ ...days, [day]: valueOf(event) }));
  }

  protected choose(list: 'forRungs' | 'forTeams', id: string, event: Event): void {
    const ticked = isChecked(event);
    this[list].update((chosen) => [...chosen.filter((one) => one !== id), ...(ticked ? [id] : [])]);
  }

  /** What a day is by now, where it is another one than is written here. */
  protected nowOn(day: CycleDay): string {
    const now = this.now();
    return now && now[day] !== this.days()[day] ? `It is ${dateText(now[day])} by now.` : '';
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { opensOn, nominateUntil, lockUntil, rateUntil, calibrateUntil, deliverUntil } = this.days();
    const body: WriteCycle = { name: this.name().trim(), timeZone: this.timeZone(), opensOn, nominateUntil, lockUntil, rateUntil, calibrateUntil, deliverUntil, rungs: this.forRungs(), teamIds: this.forTeams() };
    const without = cycleDays.filter((day) => body[day] === '');
    const missing = {
      ...(body.name === '' && { name: 'Enter a name.' }),
      ...Object.fromEntries(without.map((day) => [day, 'Enter the day.'])),
      ...(without.length === 0 && Object.fromEntries(cycleDayFindings(body).map(({ field, message }) => [field, message]))),
    };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    await this.saving.create(async (key) => { this.saved.emit(await this.send(body, key)); });
    if (this.saving.problem()?.status === 412) await this.look();
  }

  private send(body: WriteCycle, key: { 'Idempotency-Key': string }): Promise<CycleView> {
    const cycle = this.cycle();
    return cycle ? this.api.invoke(editCycle, { cycleId: cycle.id, body, ...ifMatch(this.version()) }) : this.api.invoke(createCycle, { body, ...key });
  }

  /** What was written stays; what it is by now stands beside it, and saving again puts this in its place. */
  private async look(): Promise<void> {
    const cycle = this.cycle();
    const now = cycle && (await this.api.invoke(getCycle, { cycleId: cycle.id }).catch(() => null));
    if (!now) return;
    this.now.set(now);
    this.version.set(now.version);
  }
}

import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type CycleView, getCycle, nominate, type TeamView } from '@nextrung/api-client';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';
import type { CycleChanged } from './cycle-cases';

/** Nominates the reader, or one of their direct reports, into a cycle that takes nominations. */
@Component({
  selector: 'nr-cycle-nominate',
  imports: [MatButton],
  templateUrl: './cycle-nominate.html',
  styles: `
    form {
      display: grid;
      gap: 12px;
      max-inline-size: 480px;
    }
  `,
})
export class CycleNominate {
  readonly cycle = input.required<CycleView>();
  readonly changed = output<CycleChanged>();

  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly ladder = inject(LadderStore);
  private readonly focus = focusMover();
  protected readonly open = signal(false);
  private readonly team = httpResource<TeamView>(() => (this.open() && this.session.isManager() ? '/api/team' : undefined));
  protected readonly offered = computed(() => this.cycle().state === 'nominating' && this.cycle().parts.includes('person') && (this.session.onLadder() || this.session.isManager()));
  /** Whoever can be nominated, with the rung they stand on. */
  private readonly nominees = computed(() => {
    const own = this.session.person();
    const reports = this.team.hasValue() ? this.team.value().rows.map(({ person, rung }) => ({ id: person.id, name: person.name, rung })) : [];
    return [...(own && this.session.onLadder() ? [{ id: own.id, name: 'Yourself', rung: own.rung }] : []), ...reports];
  });
  protected readonly people = computed(() => this.nominees().filter(({ id }) => this.rungsOf(id).length > 0));
  protected readonly personId = signal('');
  protected readonly rungs = computed(() => this.rungsOf(this.personId()));
  protected readonly rung = signal('');
  protected readonly saving = new Saving(['personId', 'targetRung']);
  protected readonly valueOf = valueOf;

  protected begin(): void {
    this.open.set(true);
    this.focus('select');
  }

  protected dismiss(): void {
    this.open.set(false);
    this.focus('button');
  }

  /** The next rung is chosen at first. */
  protected choose(event: Event): void {
    this.personId.set(valueOf(event));
    this.rung.set(this.rungs()[0]?.rung ?? '');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [personId, targetRung, cycleId] = [this.personId(), this.rung(), this.cycle().id];
    if (personId === '' || targetRung === '') return this.saving.refuse({ ...(personId === '' && { personId: 'Choose one.' }), ...(personId !== '' && { targetRung: 'Choose one.' }) });
    await this.saving.create(async (key) => {
      const { code } = await this.api.invoke(nominate, { personId, body: { targetRung, cycleId }, ...key });
      const cycle = await this.api.invoke(getCycle, { cycleId });
      this.open.set(false);
      this.changed.emit({ cycle, said: `Nominated. The case is ${code}.` });
    });
  }

  /** Rungs above somebody's present one that the cycle is for, the next one first. */
  private rungsOf(personId: string): { rung: string; title: string }[] {
    const all = (this.ladder.ladder()?.rungs ?? []).map(({ id, title }) => ({ rung: id, title }));
    const present = this.nominees().find(({ id }) => id === personId);
    const { rungs } = this.cycle();
    return present ? all.slice(all.findIndex(({ rung }) => rung === present.rung) + 1).filter(({ rung }) => rungs.length === 0 || rungs.some((one) => one.rung === rung)) : [];
  }
}

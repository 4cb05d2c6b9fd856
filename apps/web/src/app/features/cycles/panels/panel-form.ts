import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, createPanel, type CycleView, editPanel, getCycle, type PanelView, type PersonRef, type WritePanel } from '@nextrung/api-client';
import { MOST_MEMBERS } from '@nextrung/domain/promotion';

import { Saving } from '../../../shell/forms/saving';
import { isChecked, valueOf } from '../../../shell/forms/value-of';
import { ifMatch } from '../../../shell/http/headers';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { PanelPeople } from './panel-people';

/** Names of the fields with several people, as a refusal names them. */
const PEOPLE = ['memberIds', 'alternateIds'].flatMap((field) => [field, ...Array.from({ length: MOST_MEMBERS }, (_, at) => `${field}.${at}`)]);

/** Writes a panel, or one more; once rating has begun it takes alternates and another facilitator, and nothing else. */
@Component({
  selector: 'nr-panel-form',
  imports: [MatButton, PanelPeople],
  templateUrl: './panel-form.html',
  styles: `
    form,
    fieldset {
      display: grid;
      gap: 12px;
      max-inline-size: 480px;
      min-inline-size: 0;
    }
    fieldset {
      gap: 4px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
    }
    .check {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: var(--nr-target);
    }
    .few {
      max-inline-size: 240px;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class PanelForm {
  readonly cycle = input.required<CycleView>();
  /** null: another one. */
  readonly panel = input.required<PanelView | null>();
  readonly onlyAlternates = input.required<boolean>();
  readonly saved = output<CycleView>();
  readonly dismissed = output();

  private readonly api = inject(Api);
  private readonly ladder = inject(LadderStore);
  /** Of the cycle as it was read when the form opened; after a conflict the present one. */
  private readonly version = linkedSignal(() => this.panel() && this.cycle().version);
  protected readonly saving = new Saving(['name', 'rungs', 'facilitatorId', 'deciderId', 'quorum', ...PEOPLE]);
  protected readonly name = linkedSignal(() => this.panel()?.name ?? '');
  protected readonly chosen = linkedSignal(() => this.panel()?.rungs.map(({ rung }) => rung) ?? []);
  protected readonly quorum = linkedSignal(() => String(this.panel()?.quorum ?? 2));
  protected readonly facilitator = linkedSignal((): readonly PersonRef[] => one(this.panel()?.people?.facilitator));
  protected readonly decider = linkedSignal((): readonly PersonRef[] => one(this.panel()?.people?.decider));
  protected readonly members = linkedSignal((): readonly PersonRef[] => this.panel()?.people?.members ?? []);
  protected readonly alternates = linkedSignal((): readonly PersonRef[] => this.panel()?.people?.alternates ?? []);
  protected readonly keptAlternates = computed(() => (this.onlyAlternates() ? (this.panel()?.people?.alternates ?? []).map(({ id }) => id) : []));
  protected readonly stale = signal('');
  protected readonly most = MOST_MEMBERS;
  protected readonly valueOf = valueOf;

  /** Rungs that the cycle is for and no other panel has. */
  protected readonly rungs = computed(() => {
    const { rungs, panels } = this.cycle();
    const taken = panels.filter(({ id }) => id !== this.panel()?.id).flatMap((other) => other.rungs.map(({ rung }) => rung));
    const all = rungs.length > 0 ? rungs : (this.ladder.ladder()?.rungs ?? []).map(({ id, title }) => ({ rung: id, title }));
    return all.filter(({ rung }) => !taken.includes(rung));
  });

  protected choose(rung: string, event: Event): void {
    const others = this.chosen().filter((one) => one !== rung);
    this.chosen.set(isChecked(event) ? [...others, rung] : others);
  }

  /** What is wrong with any of several people. */
  protected errorOf(field: 'memberIds' | 'alternateIds'): string {
    return this.saving.problem()?.errors.find((error) => error.field.split('.')[0] === field)?.message ?? '';
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.stale.set('');
    const [facilitator, decider] = [this.facilitator()[0], this.decider()[0]];
    const quorum = Number(this.quorum());
    const missing = {
      ...(this.name().trim() === '' && { name: 'Enter a name.' }),
      ...(this.chosen().length === 0 && { rungs: 'Choose at least one rung.' }),
      ...(!facilitator && { facilitatorId: 'Choose one of the names found.' }),
      ...(!decider && { deciderId: 'Choose one of the names found.' }),
      ...(this.members().length === 0 && { memberIds: 'Choose at least one member.' }),
      ...((!Number.isInteger(quorum) || quorum < 1) && { quorum: 'Enter a whole number from 1 on.' }),
    };
    if (!facilitator || !decider || Object.keys(missing).length > 0) return this.saving.refuse(missing);
    const body: WritePanel = { name: this.name().trim(), rungs: this.chosen(), facilitatorId: facilitator.id, deciderId: decider.id, memberIds: this.members().map(({ id }) => id), alternateIds: this.alternates().map(({ id }) => id), quorum };
    await this.saving.create(async (key) => { this.saved.emit(await this.send(body, key)); });
    if (this.saving.problem()?.status === 412) await this.look();
  }

  private send(body: WritePanel, key: { 'Idempotency-Key': string }): Promise<CycleView> {
    const [cycleId, panel, version] = [this.cycle().id, this.panel(), this.version()];
    if (panel === null || version === null) return this.api.invoke(createPanel, { cycleId, body, ...key });
    return this.api.invoke(editPanel, { cycleId, panelId: panel.id, body, ...ifMatch(version) });
  }

  /** Somebody changed the cycle or a panel meanwhile: what this one is now stands above, and what was written stays. */
  private async look(): Promise<void> {
    const now = await this.api.invoke(getCycle, { cycleId: this.cycle().id }).catch(() => null);
    const panel = now?.panels.find(({ id }) => id === this.panel()?.id);
    if (!now || !panel) return;
    this.version.set(now.version);
    const people = panel.people ? `, decided by ${panel.people.decider.name}, with ${[...panel.people.members, ...panel.people.alternates].map(({ name }) => name).join(', ')}` : '';
    this.stale.set(`It is now: ${panel.name}, for ${panel.rungs.map(({ title }) => title).join(', ')}${people}. Save again to put yours in its place.`);
  }
}

const one = (person: PersonRef | undefined): readonly PersonRef[] => (person ? [person] : []);

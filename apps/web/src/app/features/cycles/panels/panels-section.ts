import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type CycleView, deletePanel, getCycle, type PanelView, type PersonRef } from '@nextrung/api-client';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { SessionStore } from '../../../shell/session/session-store';
import type { CycleChanged } from '../cycle-cases';
import { PanelForm } from './panel-form';

/** Panels of a cycle: which rungs each judges, and who is on it for those who may read that. */
@Component({
  selector: 'nr-panels-section',
  imports: [MatButton, PanelForm, RouterLink],
  templateUrl: './panels-section.html',
  styleUrl: '../cycles.scss',
})
export class PanelsSection {
  readonly cycle = input.required<CycleView>();
  readonly ratingBegun = input.required<boolean>();
  readonly changed = output<CycleChanged>();
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly saving = new Saving();
  /** Which panel is written; `new` for another one. */
  protected readonly open = signal<string | null>(null);
  /** Which panel is to be removed, once that is said again. */
  protected readonly asked = signal<string | null>(null);

  protected may(operation: string): boolean {
    return this.session.can(operation) && this.cycle().state !== 'closed';
  }

  protected rungs({ rungs }: PanelView): string {
    return new Intl.ListFormat('en', { type: 'conjunction' }).format(rungs.map(({ title }) => title));
  }

  protected names(people: readonly PersonRef[]): string {
    return people.map(({ name }) => name).join(', ');
  }

  protected begin(which: string): void {
    this.saving.clear();
    this.asked.set(null);
    this.open.set(which);
    this.focus('nr-panel-form :is(input, button)');
  }

  protected ask(which: string): void {
    this.saving.clear();
    this.open.set(null);
    this.asked.set(which);
    this.focus('[data-first]');
  }

  protected dismiss(): void {
    const which = this.open() ?? this.asked() ?? '';
    this.open.set(null);
    this.asked.set(null);
    this.focus(`[data-panel="${which}"]`);
  }

  protected saved(cycle: CycleView, said: string): void {
    this.open.set(null);
    this.asked.set(null);
    this.changed.emit({ cycle, said });
  }

  protected async remove({ id, name }: PanelView): Promise<void> {
    await this.saving.run(async () => {
      const cycleId = this.cycle().id;
      await this.api.invoke(deletePanel, { cycleId, panelId: id });
      this.saved(await this.api.invoke(getCycle, { cycleId }), `${name} is removed.`);
    });
  }
}

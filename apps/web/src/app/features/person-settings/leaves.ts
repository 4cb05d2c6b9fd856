import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AddLeave, LeaveEntry, PersonProfile } from '@nextrung/api-client';
import { DateText, dateText } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { PersonSettingsService } from './person-settings-service';

/** When a person is away: evidence does not age on those days. */
@Component({
  selector: 'nr-leaves',
  imports: [DateText, MatButton],
  templateUrl: './leaves.html',
  styleUrl: './settings-parts.scss',
})
export class Leaves {
  readonly profile = input.required<PersonProfile>();
  readonly changed = output();

  private readonly service = inject(PersonSettingsService);
  private readonly focus = focusMover();
  protected readonly saving = new Saving(['from', 'to']);
  protected readonly mayAdd = computed(() => this.profile().can.includes('people.add-leave'));
  protected readonly mayRemove = computed(() => this.profile().can.includes('people.remove-leave'));
  protected readonly adding = signal(false);
  protected readonly from = signal('');
  protected readonly to = signal('');
  /** The leave whose removal waits for a yes. */
  protected readonly asked = signal<LeaveEntry | null>(null);
  protected readonly removed = signal<LeaveEntry | null>(null);
  protected readonly said = signal('');
  protected readonly valueOf = valueOf;

  protected dismiss(): void {
    this.saving.clear();
    this.adding.set(false);
    this.focus('.flush button');
  }

  protected keep({ id }: LeaveEntry): void {
    this.asked.set(null);
    this.focus(`#leave-${id} button`);
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const [from, to] = [this.from(), this.to()];
    const missing = { ...(from === '' && { from: 'Enter the first day.' }), ...(to === '' && { to: 'Enter the last day.' }), ...(from !== '' && to !== '' && to < from && { to: 'The last day is before the first.' }) };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    if (!(await this.record({ from, to }))) return;
    this.from.set('');
    this.to.set('');
    this.adding.set(false);
  }

  protected async remove(leave: LeaveEntry): Promise<void> {
    const done = await this.saving.run(async () => {
      await this.service.removeLeave(this.profile(), leave);
    });
    if (!done) return;
    this.asked.set(null);
    this.removed.set(leave);
    this.said.set(`The leave from ${dateText(leave.from)} to ${dateText(leave.to)} is removed.`);
    this.focus('.said');
    this.changed.emit();
  }

  protected async undo({ from, to }: LeaveEntry): Promise<void> {
    await this.record({ from, to });
  }

  private async record(leave: AddLeave): Promise<boolean> {
    const done = await this.saving.run(async () => {
      await this.service.addLeave(this.profile(), leave);
    });
    if (!done) return false;
    this.removed.set(null);
    this.said.set(`Leave from ${dateText(leave.from)} to ${dateText(leave.to)} is recorded.`);
    this.focus('.said');
    this.changed.emit();
    return true;
  }
}

import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { PlanActionView, PlanMove } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { ActionForm } from './action-form';
import { DropAction } from './drop-action';
import { FinishAction } from './finish-action';
import { PlanService } from './plan-service';
import { historySentence, moveWords, movedWords, ownerWords, type PlanPeople, sourceWords, stateWords } from './plan-words';
import { WeekTicks } from './week-ticks';

export interface ActionMoved {
  readonly action: PlanActionView;
  /** What to say about it; empty for a tick, which says it itself. */
  readonly said: string;
}

/** One action of a plan, with what the reader can do with it. */
@Component({
  selector: 'nr-plan-action',
  imports: [ActionForm, DateText, DropAction, FinishAction, MatButton, RouterLink, WeekTicks],
  templateUrl: './plan-action.html',
  styleUrl: './plan-action.scss',
})
export class PlanAction {
  readonly people = input.required<PlanPeople>();
  readonly action = input.required<PlanActionView>();
  /** Rungs whose indicators it can be for; null: its words are not changed here. */
  readonly rungs = input<readonly string[] | null>(null);
  readonly moved = output<ActionMoved>();
  /** It was changed by somebody else meanwhile. */
  readonly outdated = output();

  private readonly service = inject(PlanService);
  private readonly focus = focusMover();
  protected readonly saving = new Saving();
  protected readonly open = signal<'drop' | 'finish' | 'change' | null>(null);
  protected readonly own = computed(() => this.people().person.id === this.people().readerId);
  protected readonly owner = computed(() => ownerWords(this.action().owner, this.people()));
  protected readonly history = computed(() => historySentence(this.action(), this.people()));
  protected readonly readers = computed(() => (this.own() ? 'You and your managers' : `${this.people().person.name} and the managers above`));
  protected readonly states = stateWords;
  protected readonly sources = sourceWords;
  protected readonly words = moveWords;

  protected async make(move: PlanMove): Promise<void> {
    if (move === 'drop' || move === 'finish') {
      this.open.set(move);
      return;
    }
    await this.saving.run(async () => this.settle(await this.service.move(this.people().person.id, this.action(), { move }), movedWords[move]));
    if (this.saving.problem()?.status === 409) this.outdated.emit();
  }

  protected closed(action: PlanActionView, move: 'drop' | 'finish'): void {
    this.settle(action, movedWords[move]);
  }

  protected changed(action: PlanActionView): void {
    this.settle(action, action.state === 'proposed' ? 'Saved. It counts once the other one has agreed.' : 'Saved.');
  }

  protected dismiss(): void {
    this.open.set(null);
    this.focus('.moves button');
  }

  private settle(action: PlanActionView, said: string): void {
    this.open.set(null);
    this.moved.emit({ action, said });
    this.focus('.moves button, .what');
  }
}

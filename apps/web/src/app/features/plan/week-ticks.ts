import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PlanActionView } from '@nextrung/api-client';
import { weekOf } from '@nextrung/domain/plan';
import { Icon } from '@nextrung/ui';

import { Saving } from '../../shell/forms/saving';
import { SessionStore } from '../../shell/session/session-store';
import { PlanService } from './plan-service';
import { numberWords, reachedWords, timesWords, weekName } from './plan-words';

/** What is done every week: a box for each time, ticked by one click, and the weeks before. */
@Component({
  selector: 'nr-week-ticks',
  imports: [Icon, MatButton],
  template: `
    @if (action().weekly; as weekly) {
      @if (action().tickable.length) {
        @for (week of shown(); track week.monday) {
          <div class="week" role="group" [attr.aria-label]="week.name + ', ' + week.words">
            <span class="name">{{ week.name }}</span>
            @for (box of week.boxes; track box) {
              <button type="button" class="box" [attr.aria-pressed]="week.times >= box" [attr.aria-label]="'Time ' + box + ', ' + week.name" (click)="tick(week.monday, week.times === box ? box - 1 : box)">
                @if (week.times >= box) {<ui-icon name="check" />}
              </button>
            }
            <span class="numbers">{{ week.words }}</span>
          </div>
        }
        @if (action().tickable.length > 1) {
          <div><button matButton type="button" [attr.aria-expanded]="earlier()" (click)="earlier.set(!earlier())">{{ earlier() ? 'This week only' : 'Weeks before' }}</button></div>
        }
        <p class="visually-hidden" role="status">{{ said() }}</p>
        @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      } @else {
        <p>Every week: {{ numberWords(weekly) }}.</p>
      }
      @if (before(); as text) {<p class="caption">{{ text }}</p>}
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .week {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .name {
      min-inline-size: 130px;
    }
    .box {
      display: inline-grid;
      place-items: center;
      inline-size: var(--nr-target);
      block-size: var(--nr-target);
      padding: 0;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
      cursor: pointer;
    }
    .box[aria-pressed='true'] {
      border-color: var(--nr-accent);
      background: var(--nr-accent-soft);
      color: var(--nr-accent);
    }
    [matButton] {
      margin-inline-start: -12px;
    }
  `,
})
export class WeekTicks {
  readonly personId = input.required<string>();
  readonly action = input.required<PlanActionView>();
  readonly ticked = output<PlanActionView>();

  private readonly service = inject(PlanService);
  private readonly today = inject(SessionStore).today;
  protected readonly saving = new Saving();
  protected readonly earlier = signal(false);
  protected readonly said = signal('');
  protected readonly numberWords = numberWords;
  protected readonly shown = computed(() => {
    const { weekly, tickable } = this.action();
    if (!weekly) return [];
    const present = weekOf(this.today());
    return tickable.slice(0, this.earlier() ? undefined : 1).map((monday) => {
      const times = this.timesOf(monday);
      const boxes = Array.from({ length: Math.max(weekly.to, times) }, (_, at) => at + 1);
      return { monday, name: weekName(monday, present), times, boxes, words: timesWords(times, weekly) };
    });
  });
  /** The weeks that are over: how many reached it, and the last of them by number. */
  protected readonly before = computed(() => {
    const present = weekOf(this.today());
    const weeks = this.action().ticks.filter(({ week, times }) => week < present && times > 0).slice(0, 4).map(({ week, times }) => `${weekName(week, present)}: ${String(times)}`);
    return [reachedWords(this.action()), weeks.length === 0 ? '' : `${weeks.join('; ')}.`].filter((text) => text !== '').join(' ');
  });

  protected async tick(week: string, times: number): Promise<void> {
    await this.saving.run(async () => {
      const action = await this.service.tick(this.personId(), this.action(), week, times);
      this.said.set(action.weekly ? `${weekName(week, weekOf(this.today()))}: ${timesWords(times, action.weekly)}.` : '');
      this.ticked.emit(action);
    });
  }

  private timesOf(monday: string): number {
    return this.action().ticks.find(({ week }) => week === monday)?.times ?? 0;
  }
}

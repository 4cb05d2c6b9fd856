import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, declineRatings, type PersonRef, type QueueItem } from '@nextrung/api-client';

import { toProblem } from '../../shell/http/problem';

/** Work two levels below, which one may rate beside the line manager: to begin with, or to leave to them. */
@Component({
  selector: 'nr-may-rate',
  imports: [MatButton],
  template: `
    <p class="secondary">You may rate this work, too. Until you have, or leave it to the line manager, what they and others say of it stays hidden from you.</p>
    <ul class="lines">
      @for (entry of people(); track entry.person.id) {
        <li>
          <p>{{ entry.person.name }}: {{ entry.items.length === 1 ? '1 item' : entry.items.length + ' items' }}</p>
          <div class="buttons">
            <button matButton="outlined" type="button" [attr.aria-label]="'Rate it: the work of ' + entry.person.name" (click)="begun.emit(entry.items)">Rate it</button>
            <button matButton type="button" [attr.aria-label]="'Leave all of it to the line manager: ' + entry.person.name" [disabled]="busy()" (click)="leave(entry.person)">Leave all of it to the line manager</button>
          </div>
        </li>
      }
    </ul>
    @if (problem(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      max-inline-size: var(--nr-measure);
    }
  `,
})
export class MayRate {
  readonly items = input.required<readonly QueueItem[]>();
  readonly begun = output<readonly QueueItem[]>();
  readonly left = output<{ person: PersonRef; declined: number }>();
  private readonly api = inject(Api);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly people = computed(() => [...Map.groupBy(this.items(), ({ item }) => item.person.id).values()].flatMap((items) => (items[0] ? [{ person: items[0].item.person, items }] : [])));

  protected async leave(person: PersonRef): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      const { declined } = await this.api.invoke(declineRatings, { personId: person.id });
      this.left.emit({ person, declined });
    } catch (error) {
      this.problem.set(toProblem(error).title);
    } finally {
      this.busy.set(false);
    }
  }
}

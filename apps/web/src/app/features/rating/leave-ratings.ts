import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, declineRatings, type PersonRef } from '@nextrung/api-client';

import { toProblem } from '../../shell/http/problem';
import { ToDoCount } from '../../shell/navigation/to-do-count';

/** Leaves the ratings of a person's work to who rates it anyway: from then on what they say is shown. */
@Component({
  selector: 'nr-leave-ratings',
  imports: [MatButton],
  template: `
    You may rate this work yourself, blind to the others. Or leave it to the line manager, on record, and read what they say.
    <button matButton type="button" [disabled]="busy()" (click)="leave()">Leave all ratings to the line manager</button>
    <p class="said" role="status">{{ said() }}</p>
    @if (problem(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
  `,
  styles: `
    .said:empty {
      display: none;
    }
  `,
})
export class LeaveRatings {
  readonly person = input.required<PersonRef>();
  readonly left = output();
  private readonly api = inject(Api);
  private readonly count = inject(ToDoCount);
  protected readonly busy = signal(false);
  protected readonly said = signal('');
  protected readonly problem = signal('');

  protected async leave(): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      const { declined } = await this.api.invoke(declineRatings, { personId: this.person().id });
      this.said.set(declined === 0 ? 'Nothing is left that could be left: what nobody has rated yet waits for you.' : `${declined === 1 ? '1 item' : `${String(declined)} items`} of ${this.person().name} left to the line manager.`);
      this.count.reload();
      if (declined > 0) this.left.emit();
    } catch (error) {
      this.problem.set(toProblem(error).title);
    } finally {
      this.busy.set(false);
    }
  }
}

import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { problemWords } from '../../../shell/http/problem-words';
import { Outbox } from '../../../shell/outbox/outbox';
import type { Waiting } from '../../../shell/outbox/waiting';

/** What was saved in this browser and is not with the server yet. */
@Component({
  selector: 'nr-waiting-items',
  imports: [MatButton],
  template: `
    @if (outbox.waiting().length) {
      <section aria-labelledby="waiting-items">
        <h3 id="waiting-items">Saved in this browser</h3>
        <ul>
          @for (one of outbox.waiting(); track one.key) {
            <li>
              <p><strong>{{ one.body.title }}</strong></p>
              @if (one.problem; as problem) {
                <p class="field-error">{{ words(problem) }}</p>
              } @else {
                <p class="caption">Waits to be sent. It goes out by itself when the connection is back{{ one.share ? ', and is shared then' : '' }}.</p>
              }
              <div class="buttons">
                @if (!one.problem) {<button matButton type="button" (click)="outbox.now()">Try now</button>}
                <button matButton type="button" [disabled]="occupied()" (click)="edit.emit(one)">Take it up again</button>
                <button matButton type="button" (click)="outbox.remove(one)">Discard it</button>
              </div>
            </li>
          }
        </ul>
        @if (occupied()) {<p class="caption">To take one up again, save or discard first what stands in the fields.</p>}
      </section>
    }
  `,
  styles: `
    section {
      margin-block-end: 16px;
      padding: 12px 16px;
      border: 1px solid var(--nr-border);
      border-radius: var(--nr-radius);
    }
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      padding-block: 8px;
      overflow-wrap: anywhere;
    }
  `,
})
export class WaitingItems {
  protected readonly outbox = inject(Outbox);
  protected readonly words = problemWords;
  /** The fields hold a text that would have to give way. */
  readonly occupied = input(false);
  /** Its text goes back into the fields. */
  readonly edit = output<Waiting>();
}

import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ListedCase } from '@nextrung/api-client';

import { taskPage, taskWords } from '../case-words';

/** What a case wants from the reader: the way to the page on which it is done, or in words where that is the page of the case. */
@Component({
  selector: 'nr-case-task-link',
  imports: [MatButton, RouterLink],
  template: `
    @if (line().task; as task) {
      @if (page(); as at) {<a matButton="outlined" [routerLink]="at">{{ words[task] }}<span class="visually-hidden">, {{ line().code }}</span></a>} @else {<p class="caption">{{ words[task] }}.</p>}
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class CaseTaskLink {
  readonly line = input.required<Pick<ListedCase, 'id' | 'code' | 'task' | 'room'>>();
  protected readonly page = computed(() => taskPage(this.line()));
  protected readonly words: Readonly<Record<NonNullable<ListedCase['task']>, string>> = taskWords;
}

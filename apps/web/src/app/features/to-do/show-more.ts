import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** How many entries of a list the page shows at first, and how many more each time. */
export const PAGE = 10;

/** The rest of a list that is shown in part. */
@Component({
  selector: 'nr-show-more',
  imports: [MatButton],
  template: `@if (rest() > 0) {<button matButton type="button" (click)="more.emit()">Show {{ next() }} more of {{ of() }}</button>}`,
})
export class ShowMore {
  readonly shown = input.required<number>();
  readonly of = input.required<number>();
  readonly more = output();
  protected readonly rest = computed(() => this.of() - this.shown());
  protected readonly next = computed(() => Math.min(PAGE, this.rest()));
}

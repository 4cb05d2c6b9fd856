import { Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { Sheet } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { type VisibleThing, whoPlace } from './visible-thing';
import { WhoCanSeeList } from './who-can-see-list';

/** “Who can see this?”: a button that opens the answer in a sheet. The address keeps it open (`?who=1`; for a note `?who=` its id). */
@Component({
  selector: 'nr-who-can-see',
  imports: [MatButton, Sheet, WhoCanSeeList],
  template: `
    <button matButton type="button" aria-haspopup="dialog" [attr.aria-label]="label() ? 'Who can see this? ' + label() : null" (click)="show(place())">Who can see this?</button>
    @if (open()) {
      <ui-sheet heading="Who can see this?" (dismiss)="close()"><nr-who-can-see-list [thing]="thing()" /></ui-sheet>
    }
  `,
  styles: `
    :host {
      display: inline-block;
    }
  `,
})
export class WhoCanSee {
  readonly thing = input.required<VisibleThing>();
  /** Tells one button from the others where a page has several. */
  readonly label = input('');
  private readonly router = inject(Router);
  private readonly parameters = toSignal(inject(ActivatedRoute).queryParamMap);
  private readonly focus = focusMover();
  protected readonly place = computed(() => whoPlace(this.thing()));
  protected readonly open = computed(() => this.parameters()?.get('who') === this.place());

  protected show(who: string | null): void {
    void this.router.navigate([], { queryParams: { who }, queryParamsHandling: 'merge', replaceUrl: true, scroll: 'manual' });
  }

  protected close(): void {
    this.show(null);
    this.focus('button');
  }
}

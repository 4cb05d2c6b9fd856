import { Component, inject } from '@angular/core';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { CodesSection } from '../codes/codes-section';
import { PasskeysSection } from '../passkeys/passkeys-section';
import { ConfirmDialog } from './confirm-dialog';
import { OwnFactorsStore } from './own-factors-store';

/** Everything that one signs in with beside a password. */
@Component({
  selector: 'nr-second-factors',
  imports: [CodesSection, ConfirmDialog, ErrorState, PasskeysSection, Skeleton],
  template: `
    @if (store.problem(); as fault) {
      <ui-error-state [problem]="fault" (retry)="store.resource.reload()" />
    } @else if (store.factors(); as factors) {
      @if (factors.required) {<p class="secondary">Your organisation asks you for a second factor, so the last one stays.</p>}
      <nr-passkeys-section [factors]="factors" />
      <nr-codes-section [factors]="factors" />
    } @else {
      <ui-skeleton shape="text" [rows]="6" />
    }
    @if (store.asking()) {<nr-confirm-dialog />}
  `,
  styles: `
    :host {
      display: grid;
      gap: 32px;
      min-inline-size: 0;
    }
  `,
  providers: [OwnFactorsStore],
})
export class SecondFactors {
  protected readonly store = inject(OwnFactorsStore);
}

import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { toProblem, type Problem } from '../../../shell/http/problem';
import { PlainPage } from '../../../shell/pages/plain-page';
import { ShowFactor } from '../../../shell/session/second-step/show-factor';
import { SessionStore } from '../../../shell/session/session-store';
import { CodesSection } from '../codes/codes-section';
import { PasskeysSection } from '../passkeys/passkeys-section';
import { ConfirmDialog } from './confirm-dialog';
import { OwnFactorsStore } from './own-factors-store';

/** All that is open to someone whose organisation asks for a second factor, until they have set one up, or shown theirs. */
@Component({
  selector: 'nr-required-page',
  imports: [CodesSection, ConfirmDialog, ErrorState, MatButton, PasskeysSection, PlainPage, ShowFactor, Skeleton],
  template: `
    <nr-plain-page>
      <h1>{{ due() ? 'A second factor is needed' : 'Your second factor is set up' }}</h1>
      @if (due()) {
        <p>{{ session.organisation()?.name }} asks you for more than a password, because of what you can see here. {{ has() ? 'Show it to go on.' : 'Set up one of these to go on.' }}</p>
      } @else {
        <p>From now on you are asked for it when you sign in. A second one helps when the first is lost.</p>
      }
      @if (store.problem(); as fault) {
        <ui-error-state [problem]="fault" (retry)="store.resource.reload()" />
      } @else if (store.factors(); as factors) {
        @if (due() && has()) {
          <nr-show-factor [ways]="factors.confirmBy" (done)="goOn()" />
        } @else {
          <nr-passkeys-section [factors]="factors" />
          <nr-codes-section [factors]="factors" />
        }
      } @else {
        <ui-skeleton shape="text" [rows]="6" />
      }
      <div class="buttons">
        @if (!due()) {<button matButton="filled" type="button" (click)="goOn()">Go on</button>}
        <button matButton type="button" (click)="signOut()">Sign out</button>
      </div>
      @if (failed(); as said) {<p class="form-problem" role="alert">{{ said.title }}. {{ said.detail }}</p>}
    </nr-plain-page>
    @if (store.asking()) {<nr-confirm-dialog />}
  `,
  styles: `
    nr-passkeys-section,
    nr-codes-section,
    nr-show-factor,
    .buttons {
      margin-block-start: 24px;
    }
    h1 + p {
      margin-block-start: 8px;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
  providers: [OwnFactorsStore],
})
export default class RequiredPage {
  /** Where the person wanted to go, from the address. */
  readonly returnTo = input<string>();
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(OwnFactorsStore);
  private readonly router = inject(Router);
  protected readonly failed = signal<Problem | null>(null);
  protected readonly due = this.session.secondFactorRequired;
  /** Set up before this session, which stands on a password alone. */
  protected readonly has = computed(() => !this.store.none());

  protected async goOn(): Promise<void> {
    const to = this.returnTo();
    await this.router.navigateByUrl(to !== undefined && to.startsWith('/') ? to : this.session.home());
  }

  protected async signOut(): Promise<void> {
    this.failed.set(null);
    try {
      await this.session.signOut();
      await this.router.navigateByUrl('/sign-in');
    } catch (error) {
      this.failed.set(toProblem(error));
    }
  }
}

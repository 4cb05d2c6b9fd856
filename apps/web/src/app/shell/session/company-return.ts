import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { type Problem, toProblem } from '../http/problem';
import { SessionStore } from './session-store';

/** Signs in again with the company account in another tab, while this page stays as it is. */
@Component({
  selector: 'nr-company-return',
  imports: [MatButton],
  template: `
    @if (session.companySignIn(); as company) {
      <p class="secondary">Sign in with {{ company.name }} in another tab, then come back to this page.</p>
      <div class="actions">
        <a matButton="outlined" href="/api/session/company" target="_blank" rel="noopener">Open the sign-in</a>
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="goOn()">I have signed in</button>
      </div>
      @if (problem(); as said) {
        <p class="form-problem" role="alert">{{ said.title }}. {{ said.detail }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: 20px;

      &:empty {
        display: none;
      }
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 8px;
    }
  `,
})
export class CompanyReturn {
  protected readonly session = inject(SessionStore);
  protected readonly problem = signal<Pick<Problem, 'title' | 'detail'> | null>(null);
  protected readonly busy = signal(false);
  private readonly document = inject(DOCUMENT);

  protected async goOn(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      if (!(await this.session.resume())) this.problem.set({ title: 'You are not signed in yet', detail: 'Open the sign-in, finish it there, and come back.' });
      // The page still waits: it was somebody else, for whom everything is loaded anew.
      else if (this.session.expired()) this.document.location.assign('/');
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

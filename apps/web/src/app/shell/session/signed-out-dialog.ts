import { afterNextRender, Component, computed, DOCUMENT, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';

import { submitted } from '../http/form-problems';
import { type Problem, toProblem } from '../http/problem';
import { CompanyReturn } from './company-return';
import { SessionStore } from './session-store';

/** Sign in again without leaving the page. */
@Component({
  selector: 'nr-signed-out-dialog',
  imports: [CompanyReturn, FormField, FormRoot, MatButton, MatFormFieldModule, MatInput],
  templateUrl: './signed-out-dialog.html',
  styleUrl: './signed-out-dialog.scss',
})
export class SignedOutDialog {
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly problem = signal<Problem | null>(null);
  protected readonly demo = computed(() => this.session.demoAccounts().find(({ name }) => name === this.session.person()?.name));
  private readonly model = signal({ email: this.session.person()?.email ?? '', password: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.email, { message: 'Enter your email address' });
      email(path.email, { message: 'This is not an email address' });
      required(path.password, { message: 'Enter your password' });
    },
    { submission: { action: (field) => submitted(field, () => this.signIn(), (problem) => this.problem.set(problem)) } },
  );

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected async goOn(key: NonNullable<ReturnType<typeof this.demo>>['key']): Promise<void> {
    try {
      await this.session.signInDemo(key);
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }

  // Somebody else must not go on with this person's page: everything is loaded anew.
  private async signIn(): Promise<void> {
    const before = this.session.person()?.id;
    await this.session.signIn(this.model().email, this.model().password);
    if (this.session.person()?.id !== before) this.document.location.assign('/');
  }

  protected async leave(): Promise<void> {
    this.session.giveUp();
    await this.router.navigateByUrl('/sign-in');
  }
}

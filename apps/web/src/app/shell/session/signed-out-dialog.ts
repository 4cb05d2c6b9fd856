import { afterNextRender, Component, computed, DOCUMENT, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { ShowPassword } from '@nextrung/ui';

import { submitted } from '../http/form-problems';
import { type Problem, toProblem } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { CompanyReturn } from './company-return';
import { PasskeyBrowser } from './passkey-browser';
import { SecondStep } from './second-step/second-step';
import { SessionStore } from './session-store';

/** Sign in again without leaving the page. */
@Component({
  selector: 'nr-signed-out-dialog',
  imports: [CompanyReturn, FormField, FormRoot, MatButton, MatFormFieldModule, MatInput, SecondStep, ShowPassword],
  templateUrl: './signed-out-dialog.html',
  styleUrl: './signed-out-dialog.scss',
})
export class SignedOutDialog {
  protected readonly session = inject(SessionStore);
  protected readonly passkeys = inject(PasskeyBrowser);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly problem = signal<Problem | null>(null);
  protected readonly words = problemWords;
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

  private async signIn(): Promise<void> {
    await this.session.signIn(this.model().email, this.model().password);
    if (this.session.secondStep() === null) this.entered();
  }

  protected async withPasskey(): Promise<void> {
    this.problem.set(null);
    try {
      await this.passkeys.use();
      this.entered();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }

  // The page still waits: it was somebody else, for whom everything is loaded anew.
  protected entered(): void {
    if (this.session.expired()) this.document.location.assign('/');
  }

  protected async leave(): Promise<void> {
    this.session.giveUp();
    await this.router.navigateByUrl('/sign-in');
  }
}

import { afterNextRender, Component, DestroyRef, inject, input, signal } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { Icon, ShowPassword } from '@nextrung/ui';

import { submitted } from '../../../shell/http/form-problems';
import { type Problem, toProblem } from '../../../shell/http/problem';
import { problemWords } from '../../../shell/http/problem-words';
import type { DemoAccount } from '@nextrung/api-client';
import { PlainPage } from '../../../shell/pages/plain-page';
import { CompanyWay } from '../../../shell/session/company-way';
import { PasskeyBrowser } from '../../../shell/session/passkey-browser';
import { SecondStep } from '../../../shell/session/second-step/second-step';
import { SessionStore } from '../../../shell/session/session-store';

/** Email and password; in the demo, one click as one of its people. */
@Component({
  selector: 'nr-sign-in',
  imports: [CompanyWay, FormField, FormRoot, Icon, MatButton, MatFormFieldModule, MatInput, PlainPage, RouterLink, SecondStep, ShowPassword],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export default class SignIn {
  /** Where the person wanted to go, from the address. */
  readonly returnTo = input<string>();

  protected readonly session = inject(SessionStore);
  protected readonly passkeys = inject(PasskeyBrowser);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly words = problemWords;
  protected readonly busy = signal(false);
  private readonly router = inject(Router);
  private readonly model = signal({ email: '', password: '' });
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
    afterNextRender(() => void this.offerPasskeys());
    inject(DestroyRef).onDestroy(() => void this.passkeys.stop());
  }

  protected async withPasskey(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.passkeys.use();
      await this.goOn();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected async enter(key: DemoAccount['key']): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.session.signInDemo(key);
      await this.goOn();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async signIn(): Promise<void> {
    await this.session.signIn(this.model().email, this.model().password);
    if (this.session.secondStep() === null) await this.goOn();
  }

  /** Where the browser can, passkeys are among what it offers at the address. */
  private async offerPasskeys(): Promise<void> {
    try {
      if (this.session.companySignIn()?.only || !(await this.passkeys.autofillPossible())) return;
      await this.passkeys.use(true);
      await this.goOn();
    } catch {
      // Nobody asked for it; the button says what is wrong.
    }
  }

  protected async goOn(): Promise<void> {
    const to = this.returnTo();
    await this.router.navigateByUrl(to !== undefined && to.startsWith('/') ? to : this.session.home());
  }
}

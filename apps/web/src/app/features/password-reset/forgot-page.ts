import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@nextrung/ui';

import { submitted } from '../../shell/http/form-problems';
import type { Problem } from '../../shell/http/problem';
import { problemWords } from '../../shell/http/problem-words';
import { PlainPage } from '../../shell/pages/plain-page';
import { SessionStore } from '../../shell/session/session-store';
import { PasswordResetService } from './password-reset-service';

/** Has a link for a new password sent; the answer does not say whether there is such an account. */
@Component({
  selector: 'nr-forgot-page',
  imports: [EmptyState, FormField, FormRoot, MatButton, MatFormFieldModule, MatInput, PlainPage, RouterLink],
  templateUrl: './forgot-page.html',
  styles: `
    .form {
      margin-block-start: 16px;
    }
  `,
})
export default class ForgotPage {
  protected readonly session = inject(SessionStore);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly said = signal('');
  protected readonly words = problemWords;
  private readonly service = inject(PasswordResetService);
  private readonly model = signal({ email: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.email, { message: 'Enter your email address' });
      email(path.email, { message: 'This is not an email address' });
    },
    { submission: { action: (field) => submitted(field, () => this.send(), (problem) => this.problem.set(problem)) } },
  );

  private async send(): Promise<void> {
    this.said.set('');
    await this.service.request(this.model().email);
    this.said.set('If there is an account for this address, a link is on its way. It works for an hour.');
  }
}

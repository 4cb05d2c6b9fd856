import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { EmptyState, ShowPassword } from '@nextrung/ui';

import { submitted } from '../../shell/http/form-problems';
import type { Problem } from '../../shell/http/problem';
import { problemWords } from '../../shell/http/problem-words';
import { PlainPage } from '../../shell/pages/plain-page';
import { longEnough, passwordHint } from '../../shell/words/password-words';
import { PasswordResetService } from './password-reset-service';

/** Whoever has the link chooses a new password, and signs in with it. */
@Component({
  selector: 'nr-reset-page',
  imports: [EmptyState, FormField, FormRoot, MatButton, MatFormFieldModule, MatInput, PlainPage, RouterLink, ShowPassword],
  templateUrl: './reset-page.html',
  styles: `
    .form {
      margin-block-start: 16px;
    }
  `,
})
export default class ResetPage {
  private readonly service = inject(PasswordResetService);
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';

  protected readonly done = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** Used, run out, ended or mistyped: the server does not say which, on purpose. */
  protected readonly unusable = computed(() => this.token === '' || this.problem()?.status === 404);
  protected readonly words = problemWords;
  private readonly model = signal({ password: '' });
  protected readonly hint = computed(() => passwordHint(this.model().password));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.password, { message: 'Choose a password' });
      validate(path.password, ({ value }) => (value() === '' || longEnough(value()) ? undefined : { kind: 'length', message: passwordHint(value()) }));
    },
    { submission: { action: (field) => submitted(field, () => this.reset(), (problem) => this.problem.set(problem)) } },
  );

  private async reset(): Promise<void> {
    await this.service.reset(this.token, this.model().password);
    this.done.set(true);
  }
}

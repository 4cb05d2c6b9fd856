import { Component, computed, inject, output, signal } from '@angular/core';
import { form, FormField, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Api, changePassword } from '@nextrung/api-client';
import { ShowPassword } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { submitted } from '../../../shell/http/form-problems';
import type { Problem } from '../../../shell/http/problem';
import { problemWords } from '../../../shell/http/problem-words';
import { SessionStore } from '../../../shell/session/session-store';
import { longEnough, passwordHint } from '../../../shell/words/password-words';

const EMPTY = { present: '', password: '', endOthers: true };

/** Changes one's own password, with the present one. */
@Component({
  selector: 'nr-password-section',
  imports: [FormField, FormRoot, MatButton, MatFormFieldModule, MatInput, ShowPassword],
  templateUrl: './password-section.html',
  styleUrl: '../section.scss',
  host: { role: 'region', 'aria-labelledby': 'password-section' },
})
export class PasswordSection {
  /** The password is another one, and other sessions may have ended. */
  readonly changed = output();

  protected readonly session = inject(SessionStore);
  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly open = signal(false);
  protected readonly said = signal('');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly words = problemWords;
  private readonly model = signal(EMPTY);
  protected readonly hint = computed(() => passwordHint(this.model().password));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.present, { message: 'Enter your present password' });
      required(path.password, { message: 'Choose a password' });
      validate(path.password, ({ value }) => (value() === '' || longEnough(value()) ? undefined : { kind: 'length', message: passwordHint(value()) }));
    },
    { submission: { action: (field) => submitted(field, () => this.save(), (problem) => this.problem.set(problem)) } },
  );

  protected begin(): void {
    this.said.set('');
    this.open.set(true);
    this.focus('[data-first]');
  }

  /** Passwords do not stay in the page once the form is closed. */
  protected close(said: string): void {
    this.model.set(EMPTY);
    this.form().reset();
    this.problem.set(null);
    this.open.set(false);
    this.said.set(said);
    this.focus(said === '' ? '.begin' : '.said');
  }

  private async save(): Promise<void> {
    const { present, password, endOthers } = this.model();
    await this.api.invoke(changePassword, { body: { present, password, keepOthers: !endOthers } });
    this.close(endOthers ? 'Your password is changed, and you are signed out everywhere else.' : 'Your password is changed.');
    this.changed.emit();
  }
}

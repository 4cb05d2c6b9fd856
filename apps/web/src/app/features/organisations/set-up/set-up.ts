import { Location } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { ShowPassword } from '@nextrung/ui';

import { submitted } from '../../../shell/http/form-problems';
import type { Problem } from '../../../shell/http/problem';
import { problemWords } from '../../../shell/http/problem-words';
import { PlainPage } from '../../../shell/pages/plain-page';
import { SessionStore } from '../../../shell/session/session-store';
import { longEnough, passwordHint } from '../../../shell/words/password-words';
import { SetUpService } from './set-up-service';
import { timeZones } from './time-zones';

/** The first page of a fresh installation: the organisation and its first administrator. */
@Component({
  selector: 'nr-set-up',
  imports: [FormField, FormRoot, MatButton, MatFormFieldModule, MatInput, PlainPage, RouterLink, ShowPassword],
  templateUrl: './set-up.html',
  styleUrl: './set-up.scss',
})
export default class SetUp {
  protected readonly session = inject(SessionStore);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly words = problemWords;
  protected readonly hint = computed(() => passwordHint(this.model().password));
  protected readonly zones = timeZones();
  private readonly service = inject(SetUpService);
  private readonly router = inject(Router);
  private readonly model = signal({ token: tokenFromAddress(), organisationName: '', timeZone: this.zones.present, name: '', email: '', password: '' });
  protected readonly askToken = this.session.setupTokenRequired() && this.model().token === '';
  protected readonly form = form(
    this.model,
    (path) => {
      if (this.session.setupTokenRequired()) required(path.token, { message: 'Enter the token that was printed when Nextrung started' });
      required(path.organisationName, { message: 'Enter the name of your organisation' });
      maxLength(path.organisationName, 200, { message: 'At most 200 characters' });
      required(path.name, { message: 'Enter your name' });
      maxLength(path.name, 200, { message: 'At most 200 characters' });
      required(path.email, { message: 'Enter your email address' });
      email(path.email, { message: 'This is not an email address' });
      required(path.password, { message: 'Choose a password' });
      validate(path.password, ({ value }) => (value() === '' || longEnough(value()) ? undefined : { kind: 'length', message: passwordHint(value()) }));
    },
    { submission: { action: (field) => submitted(field, () => this.save(), (problem) => this.problem.set(problem)) } },
  );

  private async save(): Promise<void> {
    const { token, ...rest } = this.model();
    await this.service.setUp(token === '' ? rest : { token, ...rest });
    await this.router.navigateByUrl(this.session.home());
  }
}

// The token comes in the fragment, which no server log sees; it leaves the address at once.
function tokenFromAddress(): string {
  const fragment = new URLSearchParams(inject(ActivatedRoute).snapshot.fragment ?? '');
  const token = fragment.get('token');
  if (token !== null) inject(Location).replaceState('/set-up');
  return token ?? '';
}

import { Component, computed, inject, resource, signal } from '@angular/core';
import { form, FormField, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { EmptyState, ErrorState, ShowPassword, Skeleton } from '@nextrung/ui';

import { submitted } from '../../../shell/http/form-problems';
import { type Problem, toProblem } from '../../../shell/http/problem';
import { problemWords } from '../../../shell/http/problem-words';
import { PlainPage } from '../../../shell/pages/plain-page';
import { SessionStore } from '../../../shell/session/session-store';
import { longEnough, passwordHint } from '../../../shell/words/password-words';
import { InvitationService } from './invitation-service';

/** An invited person chooses a password and is in. */
@Component({
  selector: 'nr-accept-invitation',
  imports: [EmptyState, ErrorState, FormField, FormRoot, MatButton, MatFormFieldModule, MatInput, PlainPage, RouterLink, ShowPassword, Skeleton],
  templateUrl: './accept-invitation.html',
})
export default class AcceptInvitation {
  private readonly service = inject(InvitationService);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';

  protected readonly invitation = resource({ loader: () => this.service.lookUp(this.token) });
  protected readonly refusal = computed(() => toProblem(this.invitation.error()));
  /** Used, expired, replaced or mistyped: the server does not say which, on purpose. */
  protected readonly unusable = computed(() => this.refusal().status >= 400 && this.refusal().status < 500 && this.refusal().status !== 429);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly words = problemWords;
  protected readonly hint = computed(() => passwordHint(this.model().password));
  private readonly model = signal({ password: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.password, { message: 'Choose a password' });
      validate(path.password, ({ value }) => (value() === '' || longEnough(value()) ? undefined : { kind: 'length', message: passwordHint(value()) }));
    },
    { submission: { action: (field) => submitted(field, () => this.accept(), (problem) => this.problem.set(problem)) } },
  );

  private async accept(): Promise<void> {
    await this.service.accept(this.token, this.model().password);
    await this.router.navigateByUrl(this.session.home());
  }
}

import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ConfirmBy, SessionView } from '@nextrung/api-client';
import { firstValueFrom } from 'rxjs';

import { Saving } from '../../forms/saving';
import { valueOf } from '../../forms/value-of';
import { focusMover } from '../../forms/focus-mover';
import { type Problem, toProblem } from '../../http/problem';
import { PasskeyBrowser } from '../passkey-browser';
import { SessionStore } from '../session-store';

type Typed = 'code' | 'recovery' | 'password';

/** Asks for one of the things that a person can show: a passkey, a code, a recovery code, or a password. */
@Component({
  selector: 'nr-show-factor',
  imports: [MatButton],
  templateUrl: './show-factor.html',
  styles: `
    .ways {
      display: grid;
      gap: 16px;
      justify-items: start;
    }
    form {
      inline-size: 100%;
    }
    .flush {
      margin-inline-start: -12px;
    }
  `,
})
export class ShowFactor {
  readonly ways = input.required<ConfirmBy>();
  /** It was right; the session knows it. */
  readonly done = output();

  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly passkeys = inject(PasskeyBrowser);
  protected readonly saving = new Saving();
  protected readonly passkeyProblem = signal<Problem | null>(null);
  protected readonly text = signal('');
  protected readonly shown = linkedSignal<Typed | null>(() => (this.ways().code ? 'code' : this.ways().recovery ? 'recovery' : this.ways().password ? 'password' : null));
  protected readonly refused = computed(() => {
    const problem = this.saving.problem();
    if (problem === null) return '';
    const wait = problem.retryAfter === null ? '' : ` Try again in ${Math.ceil(problem.retryAfter / 60)} minutes.`;
    return `${problem.errors[0]?.message ?? [problem.title, problem.detail].filter((text) => text !== '').join(' ')}${wait}`;
  });
  protected readonly words: Readonly<Record<Typed, string>> = { code: 'Six digits from your authenticator app', recovery: 'One of your recovery codes', password: 'Your password' };
  protected readonly valueOf = valueOf;

  protected turn(): void {
    this.shown.update((kind) => (kind === 'code' ? 'recovery' : 'code'));
    this.text.set('');
    this.saving.clear();
    this.focus('.typed');
  }

  protected async usePasskey(): Promise<void> {
    this.passkeyProblem.set(null);
    this.saving.busy.set(true);
    try {
      await this.passkeys.use();
      this.done.emit();
    } catch (error) {
      this.passkeyProblem.set(toProblem(error));
    } finally {
      this.saving.busy.set(false);
    }
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text();
    if (text.trim() === '') return this.saving.refuse({ code: this.shown() === 'password' ? 'Enter your password.' : 'Enter the code.' });
    const right = await this.saving.run(async () => {
      const [path, body] = this.shown() === 'password' ? ['password', { password: text }] : ['code', { code: text }];
      this.session.accept(await firstValueFrom(this.http.post<SessionView>(`/api/session/${path}`, body)));
    });
    if (right) this.done.emit();
    else this.focus('.typed');
  }
}

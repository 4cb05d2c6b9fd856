import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, endOtherSessions, endOwnSession, type OwnSession, type OwnSessions } from '@nextrung/api-client';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';
import { MomentText } from '../../../shell/words/moment-text';
import { deviceWords, limitWords, sessionWords } from './session-words';

/** In which browsers one is signed in, and how to end that. */
@Component({
  selector: 'nr-sessions-section',
  imports: [ErrorState, MatButton, MomentText, Skeleton],
  templateUrl: './sessions-section.html',
  styleUrl: '../section.scss',
  host: { role: 'region', 'aria-labelledby': 'sessions-section' },
})
export class SessionsSection {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<OwnSessions>(() => '/api/session/list');
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly own = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly saving = new Saving();
  protected readonly said = signal('');
  protected readonly device = deviceWords;
  protected readonly limits = limitWords;

  reload(): void {
    this.resource.reload();
  }

  protected words(session: OwnSession): string {
    return sessionWords(session, this.session.organisation()?.timeZone ?? 'UTC');
  }

  protected async end(session: OwnSession): Promise<void> {
    await this.settle(() => this.api.invoke(endOwnSession, { sessionId: session.id }), `Signed out: ${deviceWords(session)}.`);
    // It had ended by itself, which is as good.
    if (this.saving.problem()?.status === 404) this.done('That browser was signed out already.');
  }

  protected endOthers(): Promise<void> {
    return this.settle(() => this.api.invoke(endOtherSessions, {}), 'Signed out everywhere else.');
  }

  private async settle(work: () => Promise<void>, said: string): Promise<void> {
    this.said.set('');
    if (await this.saving.run(work)) this.done(said);
  }

  private done(said: string): void {
    this.saving.clear();
    this.said.set(said);
    this.resource.reload();
    this.focus('.said');
  }
}

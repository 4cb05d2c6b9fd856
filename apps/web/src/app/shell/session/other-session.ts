import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { SessionView } from '@nextrung/api-client';
import { firstValueFrom } from 'rxjs';

import { SessionStore } from './session-store';

/** What a page does whose browser has gone over to another organisation, or to somebody else, in another tab. */
@Injectable({ providedIn: 'root' })
export class OtherSession {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly waiting = signal<PromiseWithResolvers<void> | null>(null);

  /** The server has refused a call of this page because of it. */
  readonly met = computed(() => this.waiting() !== null);
  /** Who is signed in instead; null while that is not known. */
  readonly now = signal<SessionView | null>(null);
  /** The account is the same one, so that it may come back to this page's organisation. */
  readonly mayComeBack = computed(() => this.now()?.organisations.some(({ personId }) => personId === this.session.person()?.id) ?? false);

  /** Settles once this page's person is signed in again. */
  returned(): Promise<void> {
    const waiting = this.waiting() ?? this.meet();
    return waiting.promise;
  }

  async comeBack(): Promise<void> {
    await this.session.enter(this.session.organisation()?.id ?? '');
    this.settle();
  }

  private meet(): PromiseWithResolvers<void> {
    const waiting = Promise.withResolvers<void>();
    this.waiting.set(waiting);
    void this.look();
    return waiting;
  }

  private async look(): Promise<void> {
    try {
      const now = await firstValueFrom(this.http.get<SessionView>('/api/session'));
      // The other tab is back already, or signed out: the call finds that out by itself.
      if (!now.signedIn || now.person?.id === this.session.person()?.id) this.settle();
      else this.now.set(now);
    } catch {
      // Said without a name.
    }
  }

  private settle(): void {
    this.waiting()?.resolve();
    this.waiting.set(null);
    this.now.set(null);
  }
}

import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { OwnFactors } from '@nextrung/api-client';

import { Refusal, toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';

/** What the signed-in person has beside a password, and the changes of it: held back until they have confirmed that it is them. */
@Injectable()
export class OwnFactorsStore {
  private readonly session = inject(SessionStore);
  private readonly waiting = signal<PromiseWithResolvers<boolean> | null>(null);
  readonly resource = httpResource<OwnFactors>(() => '/api/me/second-factors');
  readonly factors = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  /** A change waits for the person to confirm. */
  readonly asking = computed(() => this.waiting() !== null);
  readonly none = computed(() => this.factors()?.passkeys.length === 0 && !this.factors()?.codes);

  /** Does it; after a confirmation, where the server asks for one. */
  async change<T>(work: () => Promise<T>): Promise<T> {
    const result = await this.confirmed(work);
    // The session first: a page that hears of the new factor before it would ask for it at once, and lose what it says.
    if (this.session.secondFactorRequired()) await this.session.load();
    this.resource.reload();
    return result;
  }

  answer(confirmed: boolean): void {
    this.waiting()?.resolve(confirmed);
    this.waiting.set(null);
    if (confirmed) this.resource.reload();
  }

  private async confirmed<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (toProblem(error).code !== 'confirm_first') throw error;
    }
    const waiting = Promise.withResolvers<boolean>();
    this.waiting.set(waiting);
    if (!(await waiting.promise)) throw new Refusal('not_confirmed', 'Nothing was changed', 'Confirm that it is you to change how you sign in.');
    return work();
  }
}

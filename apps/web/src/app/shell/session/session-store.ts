import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';

import { type Problem, toProblem } from '../http/problem';
import type { DemoAccount, SecondStep, SessionView } from '@nextrung/api-client';

const nobody: SessionView = { signedIn: false, secondStep: null, secondFactorRequired: false, person: null, organisation: null, organisations: [], setupOpen: false, setupTokenRequired: false, sendsMail: false, demoAccounts: [], companySignIn: null, companySignOut: null };

/** Signing in again as the same person changes nothing, so that nothing on the page is loaded anew, and no open form with it. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Who is signed in. Loaded once before the first page; every sign-in answers with the new one. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly view = signal(nobody);
  private readonly asked = signal<SecondStep | null>(null);
  private readonly lapsed = signal<PromiseWithResolvers<boolean> | null>(null);

  /** Why the session could not be loaded at the start. */
  readonly startProblem = signal<Problem | null>(null);
  readonly signedIn = computed(() => this.view().signedIn);
  /** The password was right, and this is asked for next; null otherwise. */
  readonly secondStep = this.asked.asReadonly();
  /** The organisation asks for a second factor; nothing else is open until it is set up, or shown. */
  readonly secondFactorRequired = computed(() => this.view().secondFactorRequired);
  readonly person = computed(() => this.view().person, { equal: same });
  readonly organisation = computed(() => this.view().organisation, { equal: same });
  /** Every organisation that the account may enter, the present one among them. */
  readonly organisations = computed(() => this.view().organisations, { equal: same });
  readonly demoAccounts = computed(() => this.view().demoAccounts);
  /** The company's own sign-in, where it is a way in. */
  readonly companySignIn = computed(() => this.view().companySignIn);
  readonly setupOpen = computed(() => this.view().setupOpen);
  readonly setupTokenRequired = computed(() => this.view().setupTokenRequired);
  /** Invitations and links for a new password go out by mail. */
  readonly sendsMail = computed(() => this.view().sendsMail);
  /** The present day of the organisation. */
  readonly today = computed(() => this.view().organisation?.today ?? new Date().toISOString().slice(0, 10));
  readonly isManager = computed(() => this.view().person?.isManager ?? false);
  readonly isAdmin = computed(() => this.view().person?.isAdmin ?? false);
  /** Stands on the ladder or is on the way to it, so has evidence of their own. */
  readonly onLadder = computed(() => (this.view().person?.rung ?? null) !== null || (this.view().person?.aspiring ?? false));
  /** The server no longer knows the session while a page is open. */
  readonly expired = computed(() => this.lapsed() !== null);

  /** The page a person starts on. */
  readonly home = computed(() => {
    if (!this.signedIn()) return this.setupOpen() && this.demoAccounts().length === 0 ? '/set-up' : '/sign-in';
    if (this.secondFactorRequired()) return '/second-factor';
    if (this.isManager()) return '/team';
    if (this.onLadder()) return '/people/me';
    return this.isAdmin() ? '/organisation' : '/to-do';
  });

  /** Whether the signed-in person may do something about the organisation. */
  can(operation: string): boolean {
    return this.person()?.can.includes(operation) ?? false;
  }

  async load(): Promise<void> {
    try {
      this.accept(await firstValueFrom(this.http.get<SessionView>('/api/session')));
      this.startProblem.set(null);
    } catch (error) {
      this.startProblem.set(toProblem(error));
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    this.accept(await firstValueFrom(this.http.post<SessionView>('/api/session', { email, password })));
  }

  async signInDemo(key: DemoAccount['key']): Promise<void> {
    this.accept(await firstValueFrom(this.http.post<SessionView>('/api/session/demo', { key })));
  }

  /** Gives up between the two steps; the password is asked for again. */
  async forgetFirstStep(): Promise<void> {
    this.asked.set(null);
    // A half session that stays behind opens nothing, and ends by itself.
    await firstValueFrom(this.http.delete('/api/session')).catch(() => undefined);
  }

  /** Ends the session, then asks for the signed-out view (with a fresh CSRF cookie). Answers where the browser signs out of the company account, too; null: nowhere. */
  async signOut(): Promise<string | null> {
    const { companySignOut } = this.view();
    await firstValueFrom(this.http.delete('/api/session'));
    this.accept(nobody);
    await this.load();
    return companySignOut;
  }

  /** Takes over a session that was begun in another tab; false while there is none. */
  async resume(): Promise<boolean> {
    const view = await firstValueFrom(this.http.get<SessionView>('/api/session'));
    if (view.signedIn) this.accept(view);
    return view.signedIn;
  }

  /** Goes over to another organisation of the account. What this page holds is of the old one, so that it has to be loaded anew. */
  async enter(organisationId: string): Promise<void> {
    await firstValueFrom(this.http.put<SessionView>('/api/session/organisation', { organisationId }));
  }

  /** Takes over the session a sign-in, set-up or invitation answered with. */
  accept(view: SessionView): void {
    this.asked.set(view.secondStep);
    // The page behind the dialog waits for its own person, and for both steps: nothing of it goes over to somebody else.
    if (this.lapsed() !== null && view.person?.id !== this.view().person?.id) return;
    this.view.set(view);
    this.lapsed()?.resolve(true);
    this.lapsed.set(null);
  }

  /** Called when the server answers "signed out": true once the same person has signed in again. */
  returned(): Promise<boolean> {
    const waiting = this.lapsed() ?? Promise.withResolvers<boolean>();
    this.lapsed.set(waiting);
    return waiting.promise;
  }

  /** The person leaves instead of signing in again. */
  giveUp(): void {
    const waiting = this.lapsed();
    this.asked.set(null);
    this.view.update((view) => ({ ...nobody, demoAccounts: view.demoAccounts, sendsMail: view.sendsMail, companySignIn: view.companySignIn }));
    this.lapsed.set(null);
    waiting?.resolve(false);
  }
}

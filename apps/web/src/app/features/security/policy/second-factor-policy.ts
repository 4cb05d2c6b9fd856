import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type ChangeSignInPolicy, changeSignInPolicy, type SignInPolicy } from '@nextrung/api-client';
import { DateText, ErrorState, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { isChecked } from '../../../shell/forms/value-of';
import { toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';

/** Whom the organisation asks for a second factor. */
@Component({
  selector: 'nr-second-factor-policy',
  imports: [DateText, ErrorState, MatButton, Skeleton],
  templateUrl: './second-factor-policy.html',
  styleUrl: '../factors/factors.scss',
  host: { role: 'region', 'aria-labelledby': 'second-factor-policy' },
})
export class SecondFactorPolicy {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<SignInPolicy>(() => '/api/sign-in-policy');
  protected readonly policy = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly chosen = linkedSignal<ChangeSignInPolicy>(() => {
    const { everyone = false, lineManagers = false, privileged = false } = this.policy() ?? {};
    return { everyone, lineManagers, privileged };
  });
  protected readonly changed = computed(() => this.groups.some(({ key }) => this.chosen()[key] !== this.policy()?.[key]));
  protected readonly mayChange = computed(() => this.session.can('sign-in-policy.change'));
  protected readonly demo = computed(() => this.session.demoAccounts().length > 0);
  protected readonly saving = new Saving();
  protected readonly stale = computed(() => this.saving.problem()?.status === 412);
  protected readonly said = signal('');
  protected readonly groups: readonly { readonly key: keyof ChangeSignInPolicy; readonly word: string; readonly words: string }[] = [
    { key: 'everyone', word: 'Everyone', words: 'whoever has an account here' },
    { key: 'lineManagers', word: 'Line managers', words: 'whoever has people today; they read shared evidence and rate it' },
    { key: 'privileged', word: 'Administrators, auditors and pay', words: 'whoever has one of these permissions' },
  ];

  protected choose(key: keyof ChangeSignInPolicy, event: Event): void {
    this.chosen.update((chosen) => ({ ...chosen, [key]: isChecked(event) }));
  }

  protected readAgain(): void {
    this.saving.clear();
    this.resource.reload();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    const version = this.policy()?.version ?? 0;
    const done = await this.saving.run(async () => this.policy.set(await this.api.invoke(changeSignInPolicy, { 'If-Match': `"${version}"`, body: this.chosen() })));
    if (!done) return;
    this.said.set('Saved. It holds at once.');
    this.focus('.said');
    // Whoever decides it may be among them.
    await this.session.load();
  }
}

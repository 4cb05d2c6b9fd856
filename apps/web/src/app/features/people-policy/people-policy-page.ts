import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, changePeoplePolicy, type LeaverNames, type PeoplePolicy } from '@nextrung/api-client';
import { ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';

/** How people who left are shown beside what they said. */
@Component({
  selector: 'nr-people-policy-page',
  imports: [ErrorState, MatButton, PageHeader, RouterLink, Skeleton],
  templateUrl: './people-policy-page.html',
  styles: `
    :host {
      display: block;
    }
    .said:empty {
      display: none;
    }
    .said {
      margin-block-end: 12px;
    }
  `,
})
export default class PeoplePolicyPage {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<PeoplePolicy>(() => '/api/people-policy');
  protected readonly policy = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly chosen = linkedSignal(() => this.policy()?.leaverNames ?? 'kept');
  protected readonly mayChange = computed(() => this.session.can('people-policy.change'));
  protected readonly saving = new Saving();
  protected readonly said = signal('');
  protected readonly choices: readonly { readonly value: LeaverNames; readonly words: string; readonly more: string }[] = [
    { value: 'kept', words: 'By name', more: 'A rating from two years ago still says who gave it.' },
    { value: 'role', words: 'As “A former colleague”', more: 'From the day on which they left. The ratings stay and still count.' },
  ];

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.saving.run(async () => this.policy.set(await this.api.invoke(changePeoplePolicy, { body: { leaverNames: this.chosen() } })));
    if (!done) return;
    this.said.set('Saved. It holds at once, everywhere.');
    this.focus('.said');
  }
}

import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, beginFirstLook, type FirstLookView, type PersonProfile } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { idempotencyKey } from '../../shell/http/headers';
import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { LogEvidence } from '../../shell/navigation/log-evidence';
import { askWords, markWords, standWords } from './first-look-words';
import { FirstLookForm } from './mark-form';

/** What manager and person each see of the next rung, sealed from each other until both have marked. */
@Component({
  selector: 'nr-first-look-page',
  imports: [EmptyState, ErrorState, FirstLookForm, MatButton, PageHeader, RouterLink, Skeleton],
  templateUrl: './first-look-page.html',
  styleUrl: './first-look-page.scss',
})
export default class FirstLookPage {
  readonly personId = input.required<string>();
  private readonly api = inject(Api);
  private readonly key = idempotencyKey();
  private readonly focus = focusMover();
  protected readonly ladder = inject(LadderStore);
  protected readonly logEvidence = inject(LogEvidence);
  private readonly profile = httpResource<PersonProfile>(() => `/api/people/${this.personId()}`);
  protected readonly resource = httpResource<FirstLookView>(() => `/api/people/${this.personId()}/first-look`);
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly look = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly name = computed(() => (this.profile.hasValue() ? this.profile.value().name : 'They'));
  protected readonly own = computed(() => this.look()?.side === 'person');
  protected readonly heading = computed(() => (this.own() || !this.profile.hasValue() ? 'First look' : `First look: ${this.name()}`));
  protected readonly line = computed(() => {
    const look = this.look();
    return look?.rung ? `${this.ladder.rungName(look.rung)}. ${standWords(look, this.name())}` : '';
  });
  protected readonly toMark = computed(() => {
    const look = this.look();
    return look?.begunBy ? (look.side === 'person' ? look.personMarkedOn : look.managerMarkedOn) === null : false;
  });
  protected readonly both = computed(() => Boolean(this.look()?.personMarkedOn && this.look()?.managerMarkedOn));
  /** What there is to do, in one line. */
  protected readonly asks = computed(() => {
    const all = (this.look()?.cells ?? []).flatMap(({ indicators }) => indicators);
    return { log: all.filter(({ ask }) => ask === 'log').length, differs: all.filter(({ differs }) => differs).length };
  });
  protected readonly saving = new Saving();
  protected readonly said = signal('');
  protected readonly markWords = markWords;
  protected readonly askWords = askWords;

  protected async begin(): Promise<void> {
    await this.saving.run(async () => {
      this.look.set(await this.api.invoke(beginFirstLook, { personId: this.personId(), ...this.key }));
      this.said.set(`Begun. ${this.name()} finds it on their own page.`);
    });
  }

  protected marked(look: FirstLookView): void {
    this.look.set(look);
    this.said.set('Your marks are in.');
    this.focus('.said');
  }
}

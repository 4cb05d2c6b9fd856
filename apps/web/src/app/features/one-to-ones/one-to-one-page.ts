import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type OneToOne, recordOneToOne } from '@nextrung/api-client';
import { DateText, dateText, ErrorState, PageHeader, Skeleton, StateLabel } from '@nextrung/ui';

import { Saving } from '../../shell/forms/saving';
import { idempotencyKey } from '../../shell/http/headers';
import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { ownViewWords } from '../own-views/index';
import { PersonNavOf } from '../person/frame/index';

/** What there is for the next 1:1: since last time, what waits, one question. */
@Component({
  selector: 'nr-one-to-one-page',
  imports: [DateText, ErrorState, MatButton, PageHeader, PersonNavOf, RouterLink, Skeleton, StateLabel],
  templateUrl: './one-to-one-page.html',
  styleUrl: './one-to-one-page.scss',
})
export default class OneToOnePage {
  readonly personId = input.required<string>();
  private readonly api = inject(Api);
  private key = idempotencyKey();
  protected readonly ladder = inject(LadderStore);
  protected readonly resource = httpResource<OneToOne>(() => `/api/people/${this.personId()}/one-to-one`);
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly talk = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly line = computed(() => {
    const talk = this.talk();
    if (!talk) return '';
    return talk.lastOn ? `Since your last 1:1 on ${dateText(talk.lastOn)}.` : `No 1:1 is recorded yet; this is since ${dateText(talk.since)}.`;
  });
  protected readonly waits = computed(() => {
    const talk = this.talk();
    return talk ? talk.toRate.length + talk.asked.length + talk.promised.length : 0;
  });
  protected readonly saving = new Saving();
  protected readonly said = signal('');
  protected readonly viewWords = ownViewWords;

  protected async record(): Promise<void> {
    await this.saving.run(async () => {
      await this.api.invoke(recordOneToOne, { personId: this.personId(), ...this.key });
      this.key = idempotencyKey();
      this.said.set('Recorded for today. The next page begins here.');
    });
  }
}

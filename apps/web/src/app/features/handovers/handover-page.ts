import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { addHandoverNote, Api, type HandoverView } from '@nextrung/api-client';
import { counted, DateText, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';
import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { changeSentence, keptSentence, reachSentence } from './handover-words';
import { PassingOn } from './passing-on';

/** A change of manager: what passes on, what does not, and what the three say to each other about it. */
@Component({
  selector: 'nr-handover-page',
  imports: [DateText, ErrorState, MatButton, PageHeader, PassingOn, RouterLink, Skeleton],
  templateUrl: './handover-page.html',
  styleUrl: './handover-page.scss',
})
export default class HandoverPage {
  readonly handoverId = input.required<string>();
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly drafts = inject(LocalDrafts);
  private key = idempotencyKey();

  protected readonly resource = httpResource<HandoverView>(() => `/api/handovers/${this.handoverId()}`);
  protected readonly handover = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly notes = linkedSignal(() => this.handover()?.notes ?? []);
  protected readonly sentence = computed(() => this.told((shown) => changeSentence(shown, this.session.person()?.id ?? '', this.session.today())));
  protected readonly reach = computed(() => this.told(reachSentence));
  protected readonly kept = computed(() => this.told(keptSentence));
  protected readonly noteCount = computed(() => this.told(({ counts }) => `${counted(counts.notes, 'note')} ${counts.notes === 1 ? 'passes' : 'pass'} on`));
  /** Everyone who reads what is written here. */
  protected readonly readers = computed(() => this.told(({ person, giver, taker }) => listed([...new Set([person, giver, taker].flatMap((one) => (one ? [one.name] : [])))])));

  private readonly draftName = computed(() => `handover.${this.handoverId()}`);
  protected readonly draft = linkedSignal(() => {
    const kept = this.drafts.read(this.draftName());
    return typeof kept === 'string' ? kept : '';
  });
  protected readonly saving = new Saving(['body']);
  protected readonly said = signal('');
  protected readonly valueOf = valueOf;

  constructor() {
    this.drafts.follow(this.draftName, () => this.draft() || null);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = this.draft().trim();
    if (body === '') return this.saving.refuse({ body: 'Write something first.' });
    const done = await this.saving.run(async () => {
      const note = await this.api.invoke(addHandoverNote, { handoverId: this.handoverId(), body: { body }, ...this.key });
      this.notes.update((notes) => [...notes, note]);
      this.draft.set('');
      this.said.set('Written.');
    });
    const status = this.saving.problem()?.status ?? 0;
    if (done || (status >= 400 && status < 500)) this.key = idempotencyKey();
  }

  private told(words: (shown: HandoverView) => string): string {
    const shown = this.handover();
    return shown === null ? '' : words(shown);
  }
}

const listed = (names: readonly string[]): string => [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');

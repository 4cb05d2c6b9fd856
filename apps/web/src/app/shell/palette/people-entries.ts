import { httpResource } from '@angular/common/http';
import { computed, effect, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { PeoplePage, PersonRef } from '@nextrung/api-client';

import { OfferEvidenceSheet } from '../navigation/offer-evidence';
import { SessionStore } from '../session/session-store';
import type { Entry } from './entries';

const MOST = 8;
const SHORTEST = 2;
const TYPING_MS = 120;

/**
 * People by name. Who looks after people opens the page of one of those; anyone else can offer evidence to a colleague, whose
 * page they could not open.
 */
@Injectable()
export class PeopleEntries {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly offer = inject(OfferEvidenceSheet);
  readonly query = signal('');
  private readonly asked = signal('');
  private readonly looksAfter = computed(() => this.session.can('people.list'));

  private readonly listed = httpResource<PeoplePage>(() => (this.asked() !== '' && this.looksAfter() ? { url: '/api/people', params: { q: this.asked() } } : undefined));
  private readonly directory = httpResource<PersonRef[]>(() => (this.asked() !== '' && !this.looksAfter() ? { url: '/api/people/directory', params: { q: this.asked() } } : undefined));
  /** Undefined while an answer is on its way. */
  private readonly answered = computed<readonly PersonRef[] | undefined>(() => {
    if (this.query().trim().length < SHORTEST) return [];
    if (this.listed.hasValue()) return this.listed.value().people;
    if (this.directory.hasValue()) return this.directory.value();
    return this.listed.error() ?? this.directory.error() ? [] : undefined;
  });
  /** Those before stay until the next ones are there. */
  private readonly people = linkedSignal<readonly PersonRef[] | undefined, readonly PersonRef[]>({ source: () => this.answered(), computation: (now, before) => now ?? before?.value ?? [] });

  readonly waiting = computed(() => this.answered() === undefined);
  readonly failed = computed(() => Boolean(this.listed.error() ?? this.directory.error()));
  readonly all = computed<readonly Entry[]>(() => this.people().slice(0, MOST).map((person) => this.entry(person)));

  constructor() {
    effect((onCleanup) => {
      const query = this.query().trim();
      const timer = setTimeout(() => { this.asked.set(query.length < SHORTEST ? '' : query); }, TYPING_MS);
      onCleanup(() => { clearTimeout(timer); });
    });
  }

  private entry({ id, name }: PersonRef): Entry {
    if (this.looksAfter()) return { id, word: name, icon: 'person', run: () => void this.router.navigate(['/people', id]) };
    return { id, word: `Offer evidence to ${name}`, icon: 'share', run: () => void this.offer.open({ id, name, profile: null }) };
  }
}

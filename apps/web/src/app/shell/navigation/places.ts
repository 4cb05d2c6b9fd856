import { computed, inject, Injectable } from '@angular/core';
import type { IconName } from '@nextrung/ui';

import { SessionStore } from '../session/session-store';

/** A place of the navigation. */
export interface Place {
  readonly path: string;
  readonly word: string;
  readonly icon: IconName;
}

/** The places the signed-in person has, in the order of the rail. */
@Injectable({ providedIn: 'root' })
export class Places {
  private readonly session = inject(SessionStore);

  readonly main = computed<readonly Place[]>(() => {
    const { session } = this;
    const places: Place[] = [];
    if (session.isManager()) places.push({ path: '/team', word: 'Team', icon: 'team' });
    else if (session.onLadder()) places.push({ path: this.own(), word: 'My readiness', icon: 'standing' });
    if (session.onLadder()) places.push({ path: '/evidence', word: 'My evidence', icon: 'evidence' });
    places.push({ path: '/to-do', word: 'To do', icon: 'to-do' }, { path: '/ladder', word: 'Ladder', icon: 'ladder' });
    places.push({ path: '/cycles', word: 'Cycles', icon: 'cycle' });
    return places;
  });

  private own(): string {
    return `/people/${this.session.person()?.id ?? 'me'}`;
  }

  /** The four of a phone's bar: the main ones, and where they are fewer the first of the others. */
  readonly bar = computed<readonly Place[]>(() => [...this.main(), ...this.foot()].slice(0, 4));

  /** Below the main places: what a person needs rarely. */
  readonly foot = computed<readonly Place[]>(() => {
    const { session } = this;
    const places: Place[] = [];
    if (session.person()?.managersBelow) places.push({ path: '/roll-up', word: 'Roll-up', icon: 'standing' });
    if (session.can('people.list')) places.push({ path: '/organisation', word: 'Organisation', icon: 'organisation' });
    else if (session.can('audit.read')) places.push({ path: '/organisation/audit', word: 'Audit log', icon: 'lock' });
    if (session.person()?.seesPay) places.push({ path: '/pay', word: 'Pay', icon: 'pay' });
    if (session.isManager() && session.onLadder()) places.push({ path: this.own(), word: 'My readiness', icon: 'standing' });
    if (session.isManager()) places.push({ path: '/balance', word: 'Balance', icon: 'clock' });
    places.push({ path: '/cases', word: 'Cases', icon: 'packet' });
    places.push({ path: '/notes', word: 'My notes', icon: 'edit' });
    places.push({ path: '/how-it-works', word: 'How it works', icon: 'help' });
    return places;
  });
}

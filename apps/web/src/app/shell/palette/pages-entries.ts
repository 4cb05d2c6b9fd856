import { computed, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { IconName } from '@nextrung/ui';

import { ORGANISATION_PAGES } from '../navigation/organisation-pages';
import { Places } from '../navigation/places';
import { SessionStore } from '../session/session-store';
import type { Entry } from './entries';

interface Page {
  readonly path: string;
  readonly word: string;
  readonly icon: IconName;
  readonly also?: string;
}

const OF_EVIDENCE: readonly Page[] = [
  { path: '/evidence/find', word: 'Find evidence', icon: 'search', also: 'search' },
  { path: '/evidence/import', word: 'Bring work in', icon: 'upload', also: 'import csv markdown file' },
];
const OF_THE_LADDER: readonly Page[] = [
  { path: '/path', word: 'The path, explained', icon: 'ladder' },
  { path: '/path/start', word: 'Ways in', icon: 'ladder' },
  { path: '/criteria', word: 'Promotion criteria', icon: 'ladder', also: 'process decide appeal policy' },
  { path: '/ladder/versions', word: 'Versions of the ladder', icon: 'ladder' },
];
const OF_CYCLES: readonly (Page & { readonly operation: string })[] = [{ path: '/cycles/new', word: 'Plan a cycle', icon: 'cycle', also: 'promotion round panel', operation: 'cycle.create' }];
const OF_PAY: readonly Page[] = [
  { path: '/pay/bands', word: 'Bands of pay', icon: 'pay', also: 'compa-ratio location factor' },
  { path: '/pay/cycles', word: 'Pay of promotions', icon: 'pay', also: 'cost pool cycle' },
];
const OWN: readonly Page[] = [
  { path: '/verify', word: 'Verify a packet', icon: 'check', also: 'signature digest file' },
  { path: '/me/security', word: 'Sign-in and sessions', icon: 'lock', also: 'password passkey code token' },
  { path: '/me/mail', word: 'Mail to you', icon: 'mail', also: 'digest' },
  { path: '/your-data', word: 'Your data', icon: 'download', also: 'export download privacy say of yourself' },
  { path: '/me/activity', word: 'What happened with your data', icon: 'clock', also: 'audit' },
];

/** Every page that the signed-in person may open by name. */
@Injectable({ providedIn: 'root' })
export class PageEntries {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly places = inject(Places);

  readonly all = computed<readonly Entry[]>(() => {
    const pages: readonly Page[] = [
      ...this.places.main(),
      ...(this.session.onLadder() ? OF_EVIDENCE : []),
      ...this.places.foot(),
      ...OF_THE_LADDER,
      ...OF_CYCLES.filter(({ operation }) => this.session.can(operation)),
      ...ORGANISATION_PAGES.filter(({ operation }) => this.session.can(operation)).map(({ path, word }) => ({ path, word, icon: 'organisation' as const, also: 'organisation' })),
      ...(this.session.person()?.seesPay ? OF_PAY : []),
      ...OWN,
    ];
    return pages
      .filter(({ path }, at) => pages.findIndex((other) => other.path === path) === at)
      .map((page) => ({ ...page, id: page.path, run: () => void this.router.navigateByUrl(page.path) }));
  });
}

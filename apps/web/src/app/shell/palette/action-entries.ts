import { computed, inject, Injectable } from '@angular/core';
import type { IconName } from '@nextrung/ui';

import { LogEvidence } from '../navigation/log-evidence';
import { OfferEvidenceSheet } from '../navigation/offer-evidence';
import { Overlays } from '../overlays/overlays';
import { SessionStore } from '../session/session-store';
import { Theme, type ThemeChoice } from '../theme/theme';
import type { Entry } from './entries';

const THEMES: readonly { readonly choice: ThemeChoice; readonly word: string }[] = [
  { choice: 'light', word: 'Light appearance' },
  { choice: 'dark', word: 'Dark appearance' },
  { choice: 'system', word: 'Appearance as the system has it' },
];

/** What can be done from any page. */
@Injectable({ providedIn: 'root' })
export class ActionEntries {
  private readonly session = inject(SessionStore);
  private readonly logEvidence = inject(LogEvidence);
  private readonly offer = inject(OfferEvidenceSheet);
  private readonly overlays = inject(Overlays);
  private readonly theme = inject(Theme);

  readonly all = computed<readonly Entry[]>(() => [
    ...(this.session.onLadder() ? [action('Log evidence', 'plus', () => void this.logEvidence.open(), { keys: 'Alt+L', also: 'write new add capture' })] : []),
    action('Offer evidence to someone', 'share', () => void this.offer.open(), { also: 'write for give' }),
    action('Keyboard shortcuts', 'keyboard', () => { this.overlays.show('shortcuts'); }, { keys: '?', also: 'keys help' }),
    action('Take a look around', 'help', () => { this.overlays.show('tour'); }, { also: 'tour help introduction' }),
    ...THEMES.filter(({ choice }) => choice !== this.theme.choice()).map(({ choice, word }) => action(word, 'edit', () => { this.theme.choice.set(choice); }, { also: 'theme mode' })),
  ]);
}

const action = (word: string, icon: IconName, run: () => void, more: Partial<Entry> = {}): Entry => ({ id: word, word, icon, run, ...more });

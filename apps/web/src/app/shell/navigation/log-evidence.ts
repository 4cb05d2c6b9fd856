import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { tinykeys } from 'tinykeys';

import { SessionStore } from '../session/session-store';

/** Opens the sheet beside whatever page is open: its address is `…(sheet:log-evidence)`. */
@Injectable({ providedIn: 'root' })
export class LogEvidence {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);

  /** What the text begins with, where the page that opened the sheet has something to begin with. */
  readonly beginning = signal('');

  open(beginning = ''): Promise<boolean> {
    this.beginning.set(beginning);
    return this.router.navigate([{ outlets: { sheet: ['log-evidence'] } }], { queryParamsHandling: 'preserve' });
  }

  /** The way back leads to what was before, not into the sheet again. */
  close(): Promise<boolean> {
    return this.router.navigate([{ outlets: { sheet: null } }], { queryParamsHandling: 'preserve', replaceUrl: true });
  }

  /** Listens for Alt+L (no bare letter: those get in the way of speech input); returns the way to stop. */
  listen(target: Window): () => void {
    return tinykeys(
      target,
      {
        'Alt+KeyL': (event) => {
          if (!this.session.onLadder()) return;
          event.preventDefault();
          void this.open();
        },
      },
      { ignore: (event) => event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable], dialog') !== null },
    );
  }
}

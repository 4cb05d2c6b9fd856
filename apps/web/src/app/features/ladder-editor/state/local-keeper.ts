import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import type { Ladder } from '@nextrung/domain/ladder';

import { KeptDrafts } from './kept-drafts';

/** Longer than this between a key and its letter is felt. */
const FELT_MS = 8;
const PAUSE_MS = 300;

/** Keeps the ladder of one tab in this browser: at once, or after a pause of typing where it is so large that keeping it is felt. */
@Injectable()
export class LocalKeeper {
  private readonly kept = inject(KeptDrafts);
  private name = '';
  private pending: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private cost = 0;

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const leave = (): void => this.now();
    window?.addEventListener('pagehide', leave);
    inject(DestroyRef).onDestroy(() => window?.removeEventListener('pagehide', leave));
  }

  open(draftId: string): void {
    this.name = this.kept.nameFor(draftId);
  }

  keep(version: number, base: Ladder, ladder: Ladder): void {
    const at = new Date().toISOString();
    this.pending = () => this.kept.keep(this.name, version, base, ladder, at);
    clearTimeout(this.timer);
    if (this.cost < FELT_MS) this.now();
    else this.timer = setTimeout(() => this.now(), PAUSE_MS);
  }

  /** Keeps what still waits for a pause. */
  now(): void {
    const before = performance.now();
    const { pending } = this;
    this.pending = null;
    pending?.();
    if (pending !== null) this.cost = performance.now() - before;
  }

  drop(): void {
    clearTimeout(this.timer);
    this.pending = null;
    this.kept.drop(this.name);
  }
}

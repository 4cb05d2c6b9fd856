import { inject, Injectable, signal } from '@angular/core';

import { OwnFlags } from './own-flags';

export type OverlayName = 'palette' | 'shortcuts' | 'tour';

/** What may be laid over any page, one at a time, and the keys that open it. */
@Injectable({ providedIn: 'root' })
export class Overlays {
  private readonly flags = inject(OwnFlags);
  private readonly shown = signal<OverlayName | null>(null);
  readonly open = this.shown.asReadonly();

  show(name: OverlayName): void {
    this.shown.set(name);
  }

  close(): void {
    this.shown.set(null);
  }

  /** Listens for Ctrl+K and, unless single keys are switched off, for the question mark; returns the way to stop. */
  listen(target: Window): () => void {
    const hear = (event: KeyboardEvent): void => {
      const name = event.defaultPrevented || event.isComposing || within(event, 'dialog[open]') ? null : this.asked(event);
      if (name === null) return;
      event.preventDefault();
      this.show(name);
    };
    target.addEventListener('keydown', hear);
    return () => { target.removeEventListener('keydown', hear); };
  }

  private asked(event: KeyboardEvent): OverlayName | null {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') return 'palette';
    const bare = event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey && !within(event, 'input, textarea, select, [contenteditable]');
    return bare && !this.flags.has('single-keys-off') ? 'shortcuts' : null;
  }
}

const within = ({ target }: Event, selector: string): boolean => target instanceof Element && target.closest(selector) !== null;

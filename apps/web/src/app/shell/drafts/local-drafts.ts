import { DestroyRef, effect, inject, Injectable, untracked } from '@angular/core';

import { SessionStore } from '../session/session-store';

const prefix = 'nextrung.draft';
const ticks = 'ticks.';

/** The name of what is ticked off rather than written: nothing unsaved, yet forgotten with the rest on request. */
export const ticksOf = (what: string): string => `${ticks}${what}`;

/**
 * Unsaved texts, kept in this browser until they are saved: per person, so that an account has those of each of its
 * organisations apart. Signing out asks about all of them.
 */
@Injectable({ providedIn: 'root' })
export class LocalDrafts {
  private readonly session = inject(SessionStore);

  read(name: string): unknown {
    try {
      const text = localStorage.getItem(this.key(name));
      return text === null ? null : JSON.parse(text);
    } catch {
      return null;
    }
  }

  /** Nothing is kept of a page that is nobody's any more. */
  keep(name: string, draft: unknown): void {
    if (this.owner() === null) return;
    try {
      localStorage.setItem(this.key(name), JSON.stringify(draft));
    } catch {
      // Storage is full or forbidden: the text stays on the page only.
    }
  }

  drop(name: string): void {
    localStorage.removeItem(this.key(name));
  }

  /**
   * Keeps what is typed into a component, from its constructor on: null when there is nothing worth keeping, undefined
   * while nothing is being written. What is typed in the very moment in which the component, or the page, goes is kept,
   * too: no effect runs for it any more.
   */
  follow(name: () => string, draft: () => unknown): void {
    let seen: unknown;
    const settle = (): void => {
      const value = draft();
      if (value === seen) return;
      seen = value;
      if (value === null) this.drop(untracked(name));
      else if (value !== undefined) this.keep(untracked(name), value);
    };
    effect(settle);
    const leave = (): void => { untracked(settle); };
    addEventListener('pagehide', leave);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('pagehide', leave);
      leave();
    });
  }

  /** Names of the kept texts that begin so. */
  names(beginning: string): string[] {
    const before = this.key('').length;
    return keysOf(this.owner()).map((key) => key.slice(before)).filter((name) => name.startsWith(beginning));
  }

  /** How many unsaved texts the signed-in account has in this browser, in all its organisations. */
  count(): number {
    return this.owners().flatMap((owner) => keysOf(owner).filter((key) => !key.startsWith(keyOf(owner, ticks)))).length;
  }

  dropAll(): void {
    for (const key of this.owners().flatMap(keysOf)) localStorage.removeItem(key);
  }

  private key(name: string): string {
    return keyOf(this.owner(), name);
  }

  // Untracked: a text that is being typed does not begin anew because someone signed in.
  private owner(): string | null {
    return untracked(() => this.session.person())?.id ?? null;
  }

  private owners(): (string | null)[] {
    return [...new Set([this.owner(), ...this.session.organisations().map(({ personId }) => personId)])];
  }
}

const keyOf = (owner: string | null, name: string): string => `${prefix}.${owner ?? 'nobody'}.${name}`;
const keysOf = (owner: string | null): string[] => Object.keys(localStorage).filter((key) => key.startsWith(keyOf(owner, '')));

import { inject, Injectable } from '@angular/core';

import { SessionStore } from '../session/session-store';

const prefix = 'nextrung.draft';
const ticks = 'ticks.';

/** The name of what is ticked off rather than written: nothing unsaved, yet forgotten with the rest on request. */
export const ticksOf = (what: string): string => `${ticks}${what}`;

/** Unsaved texts, kept in this browser per account until they are saved. */
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

  keep(name: string, draft: unknown): void {
    try {
      localStorage.setItem(this.key(name), JSON.stringify(draft));
    } catch {
      // Storage is full or forbidden: the text stays on the page only.
    }
  }

  drop(name: string): void {
    localStorage.removeItem(this.key(name));
  }

  /** Names of the kept texts that begin so. */
  names(beginning: string): string[] {
    const before = this.key('').length;
    return this.keys().map((key) => key.slice(before)).filter((name) => name.startsWith(beginning));
  }

  /** How many unsaved texts the signed-in person has in this browser. */
  count(): number {
    return this.keys().filter((key) => !key.startsWith(this.key(ticks))).length;
  }

  dropAll(): void {
    for (const key of this.keys()) localStorage.removeItem(key);
  }

  private keys(): string[] {
    return Object.keys(localStorage).filter((key) => key.startsWith(this.key('')));
  }

  private key(name: string): string {
    return `${prefix}.${this.session.person()?.id ?? 'nobody'}.${name}`;
  }
}

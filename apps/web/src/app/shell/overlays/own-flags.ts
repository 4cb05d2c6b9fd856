import { computed, inject, Injectable, signal } from '@angular/core';

import { SessionStore } from '../session/session-store';

export type FlagName = 'tour-seen' | 'single-keys-off';

/** Small choices of a person, kept in this browser. Where it forbids storage they hold as long as the page is open. */
@Injectable({ providedIn: 'root' })
export class OwnFlags {
  private readonly session = inject(SessionStore);
  private readonly owner = computed(() => this.session.person()?.id ?? null);
  private readonly set = signal<ReadonlyMap<string, boolean>>(new Map());

  has(name: FlagName): boolean {
    const key = this.key(name);
    return this.set().get(key) ?? stored(key);
  }

  put(name: FlagName, on: boolean): void {
    const key = this.key(name);
    this.set.update((before) => new Map(before).set(key, on));
    try {
      if (on) localStorage.setItem(key, '1');
      else localStorage.removeItem(key);
    } catch {
      return;
    }
  }

  private key(name: FlagName): string {
    return `nextrung.flag.${this.owner() ?? 'nobody'}.${name}`;
  }
}

function stored(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

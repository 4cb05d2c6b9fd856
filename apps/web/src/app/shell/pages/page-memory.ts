import type { HttpResourceRef } from '@angular/common/http';
import { computed, effect, inject, Injectable, type Signal, untracked } from '@angular/core';
import { Router } from '@angular/router';

import { SessionStore } from '../session/session-store';

/** What pages showed when they were left, in this tab and for whoever read them. */
@Injectable({ providedIn: 'root' })
export class PageMemory {
  private readonly session = inject(SessionStore);
  private readonly kept = new Map<string, { readonly reader: string; readonly shown: unknown }>();

  keep(page: string, shown: unknown): void {
    this.kept.set(page, { reader: this.reader(), shown });
  }

  forget(page: string): void {
    this.kept.delete(page);
  }

  /** Null where the page was not read, or by somebody else. */
  of(page: string): unknown {
    const kept = this.kept.get(page);
    return kept?.reader === this.reader() ? kept.shown : null;
  }

  private reader(): string {
    return this.session.person()?.id ?? '';
  }
}

/** What a page shows of an answer. */
export interface Remembered<T> {
  readonly shown: Signal<T | null>;
  /** Something of it was settled: whoever comes back waits for the server. */
  forget(): void;
}

/**
 * The answer of a resource, and until it comes what it was when the page was left, where the page is opened by going
 * back: the way back does not wait, and what it shows is asked for again all the same. Call it in a field.
 */
export function remembered<T>(page: () => string, resource: HttpResourceRef<T | undefined>): Remembered<T> {
  const memory = inject(PageMemory);
  const returned = inject(Router).currentNavigation()?.trigger === 'popstate';
  effect(() => {
    if (!resource.hasValue()) return;
    const answer = resource.value();
    // Untracked: it was answered to whoever reads then, and not to somebody who signs in later.
    untracked(() => { memory.keep(page(), answer); });
  });
  // Kept by this very resource, so that it is of its kind.
  const left = computed(() => (returned ? (memory.of(page()) as T | null) : null));
  return {
    shown: computed(() => (resource.hasValue() ? resource.value() : resource.error() ? null : left())),
    forget: () => { memory.forget(page()); },
  };
}

import { inject, Injectable, signal } from '@angular/core';
import type { NavigationError } from '@angular/router';

import type { Problem } from '../http/problem';

/** A page whose code could not be loaded: the connection broke, or a newer version was installed meanwhile. */
@Injectable({ providedIn: 'root' })
export class NavigationProblem {
  private readonly failed = signal<{ url: string; problem: Problem } | null>(null);
  readonly current = this.failed.asReadonly();

  note(error: NavigationError): void {
    this.failed.set({
      url: error.url,
      problem: {
        status: 0,
        title: 'This page could not be loaded',
        detail: 'Nothing you saved is lost. The connection may have broken, or Nextrung was updated while this page was open.',
        code: 'page-not-loaded',
        errors: [],
        retryAfter: null,
      },
    });
  }
}

/** The router's handler for failed navigations. */
export function noteNavigationError(error: NavigationError): void {
  inject(NavigationProblem).note(error);
}

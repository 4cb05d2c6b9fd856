import { HttpErrorResponse, type HttpInterceptorFn, HttpXsrfTokenExtractor } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';

import { aboutSession } from './session-calls';
import { SessionStore } from './session-store';

/** A call that carries credentials of its own: its 401 speaks of those. */
const hasCredentials = (url: string): boolean => aboutSession(url) || url.startsWith('/api/leaving');

/**
 * A lost session holds the request back until the person has signed in again on the same page, then sends it
 * once more: the page and what was typed stay. The new session has a new CSRF token, hence the header.
 */
export const signedOutInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  const tokens = inject(HttpXsrfTokenExtractor);
  return next(request).pipe(
    catchError((error: unknown) => {
      const lost = error instanceof HttpErrorResponse && error.status === 401 && session.signedIn() && !hasCredentials(request.url);
      if (!lost) return throwError(() => error);
      return from(session.returned()).pipe(
        switchMap((same) => {
          if (!same) return throwError(() => error);
          const token = request.method === 'GET' ? null : tokens.getToken();
          return next(token === null ? request : request.clone({ setHeaders: { 'X-XSRF-TOKEN': token } }));
        }),
      );
    }),
  );
};

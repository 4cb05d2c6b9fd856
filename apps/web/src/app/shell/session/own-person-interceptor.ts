import { HttpErrorResponse, type HttpInterceptorFn, HttpXsrfTokenExtractor } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';

import { toProblem } from '../http/problem';
import { OtherSession } from './other-session';
import { aboutSession } from './session-calls';
import { SessionStore } from './session-store';

/**
 * Says with every call whose page this is. Where the browser is signed in as somebody else by now the server refuses,
 * and the call is held back until this page's person is back.
 */
export const ownPersonInterceptor: HttpInterceptorFn = (request, next) => {
  const person = inject(SessionStore).person();
  if (person === null || !request.url.startsWith('/api/') || aboutSession(request.url)) return next(request);
  const other = inject(OtherSession);
  const tokens = inject(HttpXsrfTokenExtractor);
  const own = request.clone({ setHeaders: { 'X-Person': person.id } });
  return next(own).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse) || error.status !== 409 || toProblem(error).code !== 'other_session') return throwError(() => error);
      return from(other.returned()).pipe(
        switchMap(() => {
          const token = own.method === 'GET' ? null : tokens.getToken();
          return next(token === null ? own : own.clone({ setHeaders: { 'X-XSRF-TOKEN': token } }));
        }),
      );
    }),
  );
};

import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';

import { toProblem } from '../http/problem';
import { SessionStore } from './session-store';

/** Somebody decided meanwhile that this person needs a second factor: the page that sets one up is all that is open. */
export const secondFactorInterceptor: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (error instanceof HttpErrorResponse && error.status === 403 && toProblem(error).code === 'second_factor_required') {
        const router = injector.get(Router);
        const returnTo = router.url;
        void injector.get(SessionStore).load().then(() => router.navigate(['/second-factor'], { queryParams: returnTo.startsWith('/second-factor') ? {} : { returnTo } }));
      }
      return throwError(() => error);
    }),
  );
};

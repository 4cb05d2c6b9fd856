import { inject, isDevMode } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, Router } from '@angular/router';

import { SessionStore } from './session-store';

/** Signed-out people go to the sign-in page (or to the set-up of a fresh installation) and come back after it. */
export const signedInOnly: CanActivateFn = (_route, state) => {
  const session = inject(SessionStore);
  if (session.secondFactorRequired()) return inject(Router).createUrlTree(['/second-factor'], state.url === '/' ? {} : { queryParams: { returnTo: state.url } });
  if (session.signedIn()) return true;
  const returnTo = state.url === '/' ? {} : { queryParams: { returnTo: state.url } };
  return inject(Router).createUrlTree([session.home()], session.home() === '/sign-in' ? returnTo : {});
};

/** Signed-in people have no use for the sign-in page: they go where they wanted to go. */
export const signedOutOnly: CanActivateFn = (route) => {
  const session = inject(SessionStore);
  if (!session.signedIn()) return true;
  const to = route.queryParamMap.get('returnTo');
  return inject(Router).parseUrl(to?.startsWith('/') ? to : session.home());
};

/** Only who is asked for a second factor and has not shown one has to. */
export const secondFactorDue: CanActivateFn = () => {
  const session = inject(SessionStore);
  return session.secondFactorRequired() ? true : inject(Router).parseUrl(session.home());
};

/** Set-up exists only while it is open; afterwards its address leads home. */
export const setUpOpen: CanActivateFn = () => {
  const session = inject(SessionStore);
  return session.setupOpen() ? true : inject(Router).parseUrl(session.home());
};

/** The gallery of pieces is for who builds the product: there in development and in the demo, and elsewhere no page at all. */
export const galleryOpen: CanMatchFn = () => isDevMode() || inject(SessionStore).demoAccounts().length > 0;

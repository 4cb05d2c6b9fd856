import { provideHttpClient, withInterceptors, withXsrfConfiguration } from '@angular/common/http';
import { type ApplicationConfig, inject, provideAppInitializer, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling, withNavigationErrorHandler, withPreloading } from '@angular/router';

import { provideApiConfiguration } from '@nextrung/api-client';

import { routes } from './app.routes';
import { noteNavigationError } from './shell/navigation/navigation-problem';
import { PageTitles } from './shell/navigation/page-titles';
import { SheetsFirst } from './shell/navigation/sheets-first';
import { ownPersonInterceptor } from './shell/session/own-person-interceptor';
import { secondFactorInterceptor } from './shell/session/second-factor-interceptor';
import { SessionStore } from './shell/session/session-store';
import { signedOutInterceptor } from './shell/session/signed-out-interceptor';

/** As the server names it: over https the browser itself keeps such a name to this site. */
const xsrf = { cookieName: location.protocol === 'https:' ? '__Host-XSRF-TOKEN' : 'XSRF-TOKEN' };

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([ownPersonInterceptor, signedOutInterceptor, secondFactorInterceptor]), withXsrfConfiguration(xsrf)),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }), withNavigationErrorHandler(noteNavigationError), withPreloading(SheetsFirst)),
    provideApiConfiguration(''),
    provideAppInitializer(() => inject(SessionStore).load()),
    { provide: TitleStrategy, useExisting: PageTitles },
  ],
};

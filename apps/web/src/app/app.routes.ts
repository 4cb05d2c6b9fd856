import { inject } from '@angular/core';
import type { Routes } from '@angular/router';

import { pages } from './pages.routes';
import { Frame } from './shell/frame/frame';
import { NotFound } from './shell/pages/not-found';
import { secondFactorDue, setUpOpen, signedInOnly, signedOutOnly } from './shell/session/guards';
import { SessionStore } from './shell/session/session-store';

export const routes: Routes = [
  { path: 'sign-in', title: 'Sign in', canActivate: [signedOutOnly], loadComponent: () => import('./features/session/sign-in/sign-in') },
  { path: 'second-factor', title: 'Second factor', canActivate: [secondFactorDue], loadComponent: () => import('./features/security/factors/required-page') },
  { path: 'sign-in/company', title: 'Sign in', loadComponent: () => import('./features/session/company-refused/company-refused') },
  { path: 'set-up', title: 'Set up', canActivate: [setUpOpen], loadComponent: () => import('./features/organisations/set-up/set-up') },
  { path: 'leaving', title: 'Take your evidence along', loadComponent: () => import('./features/leaving/leaving-page') },
  { path: 'invite', title: 'Invitation', loadComponent: () => import('./features/invitations/accept-invitation/accept-invitation') },
  { path: 'confirm', title: 'Confirm', loadComponent: () => import('./features/corroborations/confirm/confirm-page') },
  { path: 'forgot', title: 'Forgotten password', loadComponent: () => import('./features/password-reset/forgot-page') },
  { path: 'digest', title: 'Your digest', loadComponent: () => import('./features/digests/switch-page') },
  { path: 'reset', title: 'New password', loadComponent: () => import('./features/password-reset/reset-page') },
  {
    path: '',
    component: Frame,
    canActivate: [signedInOnly],
    children: [
      { path: '', pathMatch: 'full', redirectTo: () => inject(SessionStore).home() },
      ...pages,
      { path: '**', title: 'Not found', component: NotFound },
    ],
  },
];

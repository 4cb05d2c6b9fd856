import { inject } from '@angular/core';
import type { Routes } from '@angular/router';

import { SessionStore } from './shell/session/session-store';

/** The pages inside the frame, each loaded when it is first opened; `outlet: 'sheet'` for those beside a page. */
export const pages: Routes = [
  { path: 'team', title: 'Team', loadComponent: () => import('./features/team/team-page') },
  { path: 'people/me', pathMatch: 'full', redirectTo: () => `/people/${inject(SessionStore).person()?.id ?? ''}` },
  { path: 'people/:personId', title: 'Person', loadComponent: () => import('./features/person/person-page') },
  { path: 'people/:personId/what-if', title: 'What if', loadComponent: () => import('./features/person/what-if/what-if-page') },
  { path: 'people/:personId/packet', title: 'Packet', loadComponent: () => import('./features/packet/packet-page') },
  { path: 'evidence', title: 'My evidence', loadComponent: () => import('./features/evidence/evidence-page') },
  { path: 'evidence/import', title: 'Bring work in', loadComponent: () => import('./features/evidence/import/import-page') },
  { path: 'evidence/:itemId', title: 'Evidence', loadComponent: () => import('./features/evidence/item/item-page') },
  { path: 'to-do', title: 'To do', loadComponent: () => import('./features/to-do/to-do-page') },
  { path: 'ladder', title: 'Ladder', loadComponent: () => import('./features/ladder/ladder-page') },
  { path: 'path', title: 'The path', loadComponent: () => import('./features/path/path-page') },
  { path: 'path/start', title: 'Ways in', loadComponent: () => import('./features/path/start/start-page') },
  { path: 'ladder/import', title: 'Bring in a ladder', loadComponent: () => import('./features/ladder-import/import-page') },
  { path: 'ladder/versions', title: 'Versions of the ladder', loadComponent: () => import('./features/ladder-publish/versions/versions-page') },
  { path: 'ladder/versions/:from/:to', title: 'What changed', loadComponent: () => import('./features/ladder-publish/diff/diff-page') },
  { path: 'ladder/drafts/:draftId/review', title: 'Review and publish', loadComponent: () => import('./features/ladder-publish/review/review-page') },
  { path: 'ladder/drafts', title: 'Ladder drafts', loadComponent: () => import('./features/ladder-editor/drafts/drafts-page') },
  { path: 'ladder/drafts/:draftId', title: 'Ladder draft', loadComponent: () => import('./features/ladder-editor/editor-page') },
  { path: 'handovers/:handoverId', title: 'Handover', loadComponent: () => import('./features/handovers/handover-page') },
  { path: 'notes', title: 'My notes', loadComponent: () => import('./features/notes/notes-page') },
  { path: 'organisation', title: 'Organisation', loadComponent: () => import('./features/organisation/organisation-page') },
  { path: 'organisation/teams', title: 'Teams', loadComponent: () => import('./features/organisation/teams/teams-page') },
  { path: 'organisation/people/:personId', title: 'Manage person', loadComponent: () => import('./features/organisation/manage/manage-person-page') },
  { path: 'organisation/tree', title: 'Who reports to whom', loadComponent: () => import('./features/org-tree/org-tree-page') },
  { path: 'pay', title: 'Pay', loadComponent: () => import('./features/pay/pay-page') },
  { path: 'organisation/import', title: 'Import people', loadComponent: () => import('./features/organisation/import/import-page') },
  { path: 'organisation/readiness', title: 'Readiness settings', loadComponent: () => import('./features/readiness-settings/readiness-settings-page') },
  { path: 'organisation/opened', title: 'Opened evidence', loadComponent: () => import('./features/break-glass/opened-page') },
  { path: 'organisation/people-who-left', title: 'People who left', loadComponent: () => import('./features/people-policy/people-policy-page') },
  { path: 'organisation/audit', title: 'Audit log', loadComponent: () => import('./features/audit/audit-page') },
  { path: 'me/activity', title: 'What happened with your data', loadComponent: () => import('./features/audit/own/activity-page') },
  { path: 'me/security', title: 'Sign-in and sessions', loadComponent: () => import('./features/security/security-page') },
  { path: 'organisation/data', title: 'Data', loadComponent: () => import('./features/personal-data/data-page') },
  { path: 'your-data', title: 'Your data', loadComponent: () => import('./features/personal-data/your-data-page') },
  { path: 'how-it-works', title: 'How it works', loadComponent: () => import('./features/how-it-works/how-it-works-page') },
  { path: 'log-evidence', outlet: 'sheet', loadComponent: () => import('./features/evidence/log/log-sheet') },
];

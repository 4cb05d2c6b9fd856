import type { SessionView } from '@nextrung/api-client';

/** The session of somebody, for a test in which it matters only that there is one. */
export const someone: SessionView = {
  signedIn: true,
  person: { id: 'amara', name: 'Amara Diallo', email: 'amara@example.com', isAdmin: false, isManager: false, managersBelow: false, seesPay: false, can: [], rung: 'PM', aspiring: false },
  organisation: null,
  organisations: [],
  setupOpen: false,
  setupTokenRequired: false,
  secondStep: null,
  secondFactorRequired: false,
  sendsMail: false,
  companySignIn: null,
  companySignOut: null,
  demoAccounts: [],
};

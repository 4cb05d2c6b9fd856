import type { Operation } from '../access/operations.js';

/** What is in the log without being an operation of the access table: it happens before, or around, being signed in, or by the clock. */
export const SESSION_OPERATIONS = {
  'session.sign-in': 'Sign in',
  'session.sign-in-failed': 'Try to sign in',
  'session.switch': 'Switch to this organisation',
  'session.sign-out': 'Sign out',
  'session.company-sign-in': 'Sign in with the company account',
  'company.join': 'Join a company account to a person',
  'company.add-person': 'Add a person at the first sign-in with their company account',
  'company.set-permissions': 'Set permissions by the groups of the company account',
  'leaving.take-along': 'Take one’s evidence along after leaving',
  'invitation.accept': 'Accept an invitation',
  'organisation.set-up': 'Set up the organisation',
  'retention.apply': 'Take away what has reached its age',
} as const satisfies Record<string, string>;
export type SessionOperation = keyof typeof SESSION_OPERATIONS;

/** Operations that are in the log though none of the rows they change are, each with the reason. */
export const LOGGED_WITHOUT_ROWS: Readonly<Partial<Record<Operation, string>>> = {
  'people.invite': 'Invitations stand outside the organisations, because they are looked up before anyone is signed in.',
  'people-policy.change': 'It stands with the organisation itself, among all of them.',
};

import type { Operation } from '../access/operations.js';

/** What is in the log without being an operation of the access table: it happens before, or around, being signed in, or by the clock. */
export const SESSION_OPERATIONS = {
  'session.sign-in': 'Sign in',
  'session.sign-in-failed': 'Try to sign in',
  'session.switch': 'Switch to this organisation',
  'session.sign-out': 'Sign out',
  'leaving.take-along': 'Take one’s evidence along after leaving',
  'invitation.accept': 'Accept an invitation',
  'organisation.set-up': 'Set up the organisation',
  'retention.apply': 'Take away what has reached its age',
} as const satisfies Record<string, string>;
export type SessionOperation = keyof typeof SESSION_OPERATIONS;

/** Operations that are in the log though none of the rows they change are, each with the reason. */
export const LOGGED_WITHOUT_ROWS: Readonly<Partial<Record<Operation, string>>> = {
  'people.invite': 'Invitations stand outside the organisations, because they are looked up before anyone is signed in.',
  'token.create': 'Tokens stand outside the organisations, because they are looked up before one is known.',
  'token.revoke': 'Tokens stand outside the organisations, because they are looked up before one is known.',
  'people-policy.change': 'It stands with the organisation itself, among all of them.',
};

/** What is in the log without being an operation of the access table: it happens before, or around, being signed in, or by the clock. */
export const SESSION_OPERATIONS = {
  'session.sign-in': 'Sign in',
  'session.sign-in-failed': 'Try to sign in',
  'session.switch': 'Switch to this organisation',
  'session.sign-out': 'Sign out',
  'invitation.accept': 'Accept an invitation',
  'organisation.set-up': 'Set up the organisation',
  'retention.apply': 'Take away what has reached its age',
} as const satisfies Record<string, string>;
export type SessionOperation = keyof typeof SESSION_OPERATIONS;

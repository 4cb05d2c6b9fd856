import type { Operation } from '../access/operations.js';

/** What is in the log without being an operation of the access table: it happens before, or around, being signed in, or by the clock. */
export const SESSION_OPERATIONS = {
  'session.sign-in': 'Sign in',
  'session.sign-in-failed': 'Try to sign in',
  'session.recovery-code': 'Use a recovery code',
  'session.switch': 'Switch to this organisation',
  'session.sign-out': 'Sign out',
  'session.company-sign-in': 'Sign in with the company account',
  'company.join': 'Join a company account to a person',
  'company.add-person': 'Add a person at the first sign-in with their company account',
  'company.set-permissions': 'Set permissions by the groups of the company account',
  'leaving.take-along': 'Take one’s evidence along after leaving',
  'invitation.accept': 'Accept an invitation',
  'session.reset-request': 'Ask for a mail with a link for a new password',
  'session.reset': 'Set a new password with a link',
  'confirmation.answer': 'Answer a request to confirm with a link',
  'confirmation.remind': 'Remind somebody who was asked to confirm',
  'organisation.set-up': 'Set up the organisation',
  'digest.link': 'Switch a digest off or on with the link in it',
  'retention.apply': 'Take away what has reached its age',
  'case.promote': 'Give a promoted person the rung on its day',
  'case.look-again': 'Begin a case again on the day agreed',
  'attachment.scan': 'Look for viruses in a file',
  'cycle.move-on': 'Move a cycle on by its days',
} as const satisfies Record<string, string>;
export type SessionOperation = keyof typeof SESSION_OPERATIONS;

/** Operations that are in the log though none of the rows they change are, each with the reason. */
export const LOGGED_WITHOUT_ROWS: Readonly<Partial<Record<Operation, string>>> = {
  'people.invite': 'Invitations stand outside the organisations, because they are looked up before anyone is signed in.',
  'people.reset-link': 'Links for a new password stand outside the organisations, because they are looked up before anyone is signed in.',
  'password.change': 'Accounts stand outside the organisations, because sign-in happens before one is known.',
  'session.end': 'Sessions stand outside the organisations, because a cookie is looked up before one is known.',
  'session.end-others': 'Sessions stand outside the organisations, because a cookie is looked up before one is known.',
  'second-factor.add-passkey': 'It belongs to the account, which can be in several organisations.',
  'second-factor.rename-passkey': 'It belongs to the account, which can be in several organisations.',
  'second-factor.remove-passkey': 'It belongs to the account, which can be in several organisations.',
  'second-factor.set-up-codes': 'They belong to the account, which can be in several organisations.',
  'second-factor.remove-codes': 'They belong to the account, which can be in several organisations.',
  'second-factor.new-recovery-codes': 'They belong to the account, which can be in several organisations.',
  'people.reset-second-factor': 'Second factors belong to the account, which can be in several organisations.',
  'token.create': 'Tokens stand outside the organisations, because they are looked up before one is known.',
  'token.revoke': 'Tokens stand outside the organisations, because they are looked up before one is known.',
  'digest.send': 'Digests are not in the log, because the clock makes them.',
  'criteria.open': 'It stands with the organisation itself, among all of them.',
  'people-policy.change': 'It stands with the organisation itself, among all of them.',
};

import type { JobQueue } from '../jobs/job-queue.js';

/** Every kind of mail, and what it has to know: identifiers. What it says is made from them when it is sent. */
export interface Mails {
  /** `invitationId` is what the link's secret is made from. */
  'invitation': { organisationId: string; personId: string; invitationId: string; invitedBy: string };
  'password-reset': { resetId: string };
  'password-changed': { accountId: string };
  'second-factor-removed': { accountId: string };
  'confirmation-asked': { organisationId: string; askId: string; linkId: string };
  'confirmation-reminder': { organisationId: string; askId: string; linkId: string };
  'correction-answered': { organisationId: string; askId: string; linkId: string; correctionId: string };
  'digest': { organisationId: string; digestId: string };
}

export type MailKind = keyof Mails;

/** A mail of one kind, to be sent. */
export type MailOrder<Kind extends MailKind = MailKind> = { [K in Kind]: { readonly kind: K } & Mails[K] }[Kind];

const KINDS: Readonly<Record<MailKind, true>> = { 'invitation': true, 'password-reset': true, 'password-changed': true, 'second-factor-removed': true, 'confirmation-asked': true, 'confirmation-reminder': true, 'correction-answered': true, 'digest': true };

/** A mail that says the same to the same is sent once while it waits. Digests come by the hundred: whoever waits for a link goes first. */
export const SEND_MAIL: JobQueue<MailOrder> = {
  name: 'send-mail', keyOf: (order) => Object.values(order).join(' '), words: Object.keys(KINDS), priorityOf: ({ kind }) => (kind === 'digest' ? -1 : 0),
};

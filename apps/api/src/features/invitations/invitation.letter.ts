import type { Letter } from '../../platform/mail/letter.js';
import { momentInWords } from '../../platform/mail/moment-in-words.js';

interface Invited {
  readonly name: string;
  readonly organisationName: string;
  /** Null when whoever invited is not here any more. */
  readonly invitedBy: string | null;
  readonly url: string;
  readonly expiresAt: Date;
}

export const invitationLetter = ({ name, organisationName, invitedBy, url, expiresAt }: Invited): Letter => ({
  subject: `An account for you at ${organisationName}`,
  paragraphs: [
    `Hello ${name},`,
    `${invitedBy ?? organisationName} has made an account for you in Nextrung, where ${organisationName} keeps its ladder and what people have done. With this link you choose a password and begin.`,
  ],
  link: { words: 'Begin', url },
  after: [`The link works once, until ${momentInWords(expiresAt)}. Whoever has it can begin in your name, so keep it to yourself.`, 'Once a week, on Mondays at 08:00, a mail then says what waits for you and what is missing. You choose its rhythm, or switch it off, under “Mail to you”.'],
});

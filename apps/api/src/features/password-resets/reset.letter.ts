import type { Letter } from '../../platform/mail/letter.js';
import { momentInWords } from '../../platform/mail/moment-in-words.js';

export const resetLetter = ({ url, expiresAt }: { url: string; expiresAt: Date }): Letter => ({
  subject: 'Choose a new password for Nextrung',
  paragraphs: ['Somebody asked for a new password for the account of this address. With this link you choose it.'],
  link: { words: 'Choose a new password', url },
  after: [
    `The link works once, until ${momentInWords(expiresAt)}. With the new password, everyone who is signed in with this account is signed out.`,
    'If you did not ask for it, there is nothing to do: your password stays as it is.',
  ],
});

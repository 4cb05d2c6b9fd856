import type { Letter } from '../../platform/mail/letter.js';

export const passwordChangedLetter = (forgot: string): Letter => ({
  subject: 'Your password was changed',
  paragraphs: ['The password of your Nextrung account was changed.', 'If it was you, there is nothing to do. If it was not, choose a new one at once, and tell an administrator of your organisation.'],
  link: { words: 'Choose a new password', url: forgot },
});

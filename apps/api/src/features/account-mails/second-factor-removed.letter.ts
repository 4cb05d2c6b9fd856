import type { Letter } from '../../platform/mail/letter.js';

export const secondFactorRemovedLetter = (security: string): Letter => ({
  subject: 'Second factors of yours were removed',
  paragraphs: [
    'One or more second factors (a passkey, a code app or recovery codes) of your Nextrung account were removed. If none is left, your password alone signs you in until you add one again.',
    'If it was neither you nor an administrator whom you asked, choose a new password at once, and tell an administrator of your organisation.',
  ],
  link: { words: 'Look at how you sign in', url: security },
});

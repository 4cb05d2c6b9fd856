interface Words {
  readonly title: string;
  readonly text: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  unavailable: {
    title: 'Your company’s sign-in does not answer',
    text: 'Wait a moment and try again. If it stays like this, tell whoever looks after Nextrung in your company.',
  },
  declined: {
    title: 'Your company’s sign-in did not let you in',
    text: 'It ended without signing you in, or you left it. Try again, or ask whoever looks after your company account.',
  },
  expired: {
    title: 'This sign-in is over',
    text: 'It took longer than ten minutes, was begun in another browser, or was used already. Begin again.',
  },
  not_verified: {
    title: 'Your company does not confirm your email address',
    text: 'Nextrung finds you by an email address that your company’s sign-in confirms. It named none, or did not confirm it. Ask whoever looks after your company account.',
  },
  no_access: {
    title: 'Your company account does not lead to anyone here',
    text: 'Ask an administrator of Nextrung in your company to list you with the email address of your company account. If you belong to another organisation here as well, sign in with your password.',
  },
  too_many: {
    title: 'Too many sign-ins at once',
    text: 'Many sign-ins came from your network in a short time. Wait a few minutes and try again.',
  },
};

const OTHERWISE: Words = {
  title: 'This sign-in could not be trusted',
  text: 'What came back from your company’s sign-in is not what Nextrung asked for, so nothing was done. Begin again; if it happens again, tell whoever looks after Nextrung in your company.',
};

/** What to say for a reason of the server; also for one that is not known. */
export const refusalWords = (reason: string | undefined): Words => (reason !== undefined && Object.hasOwn(WORDS, reason) ? WORDS[reason] : undefined) ?? OTHERWISE;

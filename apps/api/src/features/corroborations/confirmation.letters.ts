import type { Letter } from '../../platform/mail/letter.js';
import { momentInWords } from '../../platform/mail/moment-in-words.js';
import type { CorrectionView } from './corroborations.dto.js';

/** What a letter to whoever is asked says. */
export interface Asked {
  readonly name: string;
  readonly authorName: string;
  readonly organisationName: string;
  readonly title: string;
  readonly message: string;
  /** Not of the organisation. */
  readonly outside: boolean;
  readonly expiresAt: Date;
}

const ONE_PAGE = 'The link leads to one page with this one piece of work. You need no account, and opening it does not use it up.';

const ends = ({ authorName, organisationName, outside, expiresAt }: Asked): string[] => [
  `It works until ${momentInWords(expiresAt)}, and once you have sent your answer it is used up. You may also decline, or say what is not right.`,
  `What you write stands beside the work with your name: ${authorName} and whoever may read this work read it.`,
  ...(outside ? [`Your name and address are kept with the question. If you want them to be taken away, people operations of ${organisationName} can do that.`] : []),
];

const said = ({ authorName, message }: Asked): string[] => (message.trim() === '' ? [] : [`${authorName} writes: “${message.trim()}”`]);

/** @param url left out where it is only shown what would go out */
export const askedLetter = (asked: Asked, url?: string): Letter => ({
  subject: `${asked.authorName} asks what you saw`,
  paragraphs: [
    `Hello ${asked.name},`,
    `${asked.authorName} of ${asked.organisationName} keeps a record of work in Nextrung, and asks you to say what you saw of “${asked.title}”. It takes about two minutes.`,
    ...said(asked),
    ONE_PAGE,
  ],
  ...(url !== undefined && { link: { words: 'Say what you saw', url } }),
  after: ends(asked),
});

export const reminderLetter = (asked: Asked, url: string): Letter => ({
  subject: `${asked.authorName} asked what you saw`,
  paragraphs: [
    `Hello ${asked.name},`,
    `A while ago ${asked.authorName} of ${asked.organisationName} asked you to say what you saw of “${asked.title}”. If you cannot say, you can decline on the same page; then there are no more mails about it.`,
    ...said(asked),
    ONE_PAGE,
  ],
  link: { words: 'Say what you saw', url },
  after: ends(asked),
});

export const correctionLetter = (asked: Asked, { replyKind, words, reply }: Pick<CorrectionView, 'replyKind' | 'words' | 'reply'>, url: string): Letter => ({
  subject: `${asked.authorName} answers what you wrote`,
  paragraphs: [
    `Hello ${asked.name},`,
    `You wrote about “${asked.title}” that something is not right: “${words}”`,
    replyKind === 'changed' ? `${asked.authorName} has changed it.` : `${asked.authorName} leaves it as it is.`,
    ...(reply === '' ? [] : [`${asked.authorName} writes: “${reply}”`]),
    'With this link you see it as it stands now, and can say what you saw, decline, or say again what is not right.',
  ],
  link: { words: 'Look at it again', url },
  after: ends(asked),
});

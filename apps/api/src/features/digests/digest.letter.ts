import { dateWords } from '@nextrung/domain/readiness';
import type { Letter } from '../../platform/mail/letter.js';
import type { DigestKind } from './digest.entity.js';
import type { DigestSection } from './digest-text.js';

interface Digest {
  readonly kind: DigestKind;
  readonly organisationName: string;
  /** Calendar day in the organisation's time zone. */
  readonly today: string;
  readonly sections: readonly DigestSection[];
  readonly origin: string;
}

const ABOUT: Readonly<Record<DigestKind, string>> = { own: 'your work', team: 'your team' };

/** What it says, without what stands at the foot of the mail. */
export const digestText = ({ kind, organisationName, today, sections, origin }: Digest): Letter => ({
  subject: `At ${organisationName}: ${ABOUT[kind]} on ${dateWords(today)}`,
  paragraphs: [],
  sections: sections.map(({ heading, lines, link: { words, path } }) => ({ heading, lines, link: { words, url: `${origin}${path}` } })),
});

/** @param when in words, such as `every Monday at 08:00 (Europe/London)` @param off the address that switches it off */
export const digestLetter = (digest: Digest, { when, off }: { when: string; off: string }): Letter => ({
  ...digestText(digest),
  after: [`This comes ${when}, when there is something to say, and never while you are on leave.`],
  links: [{ words: 'Choose when it comes', url: `${digest.origin}/me/mail` }, { words: 'Switch it off', url: off }],
});

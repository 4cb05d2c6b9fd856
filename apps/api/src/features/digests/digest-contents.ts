import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { dateWords } from '@nextrung/domain/readiness';
import type { Tx } from '../../persistence/transaction.js';
import type { DigestKind } from './digest.entity.js';
import { DigestFactsRepository } from './digest-facts.repository.js';
import { type DigestSection, section, shortened } from './digest-text.js';
import { type DigestWishes, wants } from './digest-wishes.js';
import type { Recipient } from './digests.repository.js';
import { OwnDigestReader } from './own-digest.reader.js';
import { QUIET_DAYS } from './own-digest.words.js';
import { WaitingReader } from './waiting.reader.js';
import { waitingSection } from './waiting.words.js';

/** Whom a digest is for, on which day. */
export interface DigestFor {
  readonly tx: Tx;
  readonly organisationId: string;
  readonly personId: string;
  readonly today: string;
  /** The one that is being written; null: what one would say. */
  readonly digestId?: string | null;
  readonly recipient: Recipient;
}

/** What a digest says at this moment; none: there is nothing to say. */
@Injectable()
export class DigestContents {
  constructor(
    private readonly own: OwnDigestReader,
    private readonly waiting: WaitingReader,
    private readonly facts: DigestFactsRepository,
  ) {}

  /** What waits stands in the one about the team for whoever gets it, else in their own. */
  async of(kind: DigestKind, to: DigestFor, wishes: DigestWishes): Promise<DigestSection[]> {
    const { recipient, today } = to;
    if (kind === 'team') return recipient.leads ? [...waitingSection(await this.waiting.of(to), today), ...(await this.quiet(to))] : [];
    const own = await this.own.sections(to);
    return recipient.leads && wants(wishes, 'team') ? own : [...waitingSection(await this.waiting.of(to), today), ...own];
  }

  private async quiet({ tx, organisationId, personId, today }: DigestFor): Promise<DigestSection[]> {
    const people = await this.facts.quiet(tx, organisationId, personId, { since: addDays(today, -QUIET_DAYS), today });
    const lines = people.map(({ name, lastShared }) => (lastShared === null ? `${name}: nothing so far` : `${name}: the last time was ${dateWords(lastShared)}`));
    return section(`Shared nothing with you for ${QUIET_DAYS} days`, shortened(lines), { words: 'Open your team', path: '/team' });
  }
}

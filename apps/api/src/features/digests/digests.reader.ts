import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { DigestKind, DigestOutcome } from './digest.entity.js';
import { DigestContents } from './digest-contents.js';
import { DigestSettingsRepository } from './digest-settings.repository.js';
import type { DigestSection } from './digest-text.js';
import { type DigestWishes, scheduleOf, scheduleWords, wants } from './digest-wishes.js';
import { DigestsRepository } from './digests.repository.js';

/** A digest with something to say. */
export interface WrittenDigest {
  readonly kind: DigestKind;
  readonly address: string;
  readonly organisationName: string;
  readonly today: string;
  readonly sections: readonly DigestSection[];
  /** When it comes, in words. */
  readonly when: string;
}

/** Puts a digest together. */
@Injectable()
export class DigestsReader {
  constructor(
    private readonly digests: DigestsRepository,
    private readonly settings: DigestSettingsRepository,
    private readonly contents: DigestContents,
  ) {}

  /** One that was ordered. Null: nothing is sent after all, and the reason is kept. */
  async ordered(tx: Tx, { organisationId, digestId }: { organisationId: string; digestId: string }, todayIn: (timeZone: string) => string): Promise<WrittenDigest | null> {
    const ordered = await this.digests.ordered(tx, organisationId, digestId);
    const timeZone = ordered && (await this.digests.timeZone(tx, organisationId));
    if (ordered?.outcome !== 'mail' || timeZone === null) return null;
    const { personId, kind } = ordered;
    const wishes = await this.settings.wishes(tx, organisationId, personId);
    const written = wants(wishes, kind) ? await this.now(tx, { organisationId, personId, kind, today: todayIn(timeZone), wishes, digestId }) : 'off';
    if (typeof written !== 'string') return written;
    await this.digests.settle(tx, organisationId, digestId, written);
    return null;
  }

  /** What it says today, or why there is none; whether it is wanted is not asked. */
  async now(tx: Tx, { organisationId, personId, kind, today, wishes, digestId = null }: { organisationId: string; personId: string; kind: DigestKind; today: string; wishes: DigestWishes; digestId?: string | null }): Promise<WrittenDigest | Exclude<DigestOutcome, 'mail'>> {
    const recipient = await this.digests.recipient(tx, organisationId, personId, today);
    if (!recipient || recipient.away) return 'away';
    const sections = await this.contents.of(kind, { tx, organisationId, personId, today, digestId, recipient }, wishes);
    if (sections.length === 0) return 'nothing';
    const { address, organisationName, organisationTimeZone } = recipient;
    return { kind, address, organisationName, today, sections, when: scheduleWords(scheduleOf(wishes, organisationTimeZone)) };
  }
}

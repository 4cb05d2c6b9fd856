import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { writeLetter } from '../../platform/mail/letter.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { digestText } from './digest.letter.js';
import type { DigestKind, DigestOutcome } from './digest.entity.js';
import { DigestSettingsRepository } from './digest-settings.repository.js';
import type { DigestPreview } from './digests.dto.js';
import { DigestsReader, type WrittenDigest } from './digests.reader.js';
import { DigestsRepository } from './digests.repository.js';

const REFUSED: Readonly<Record<Exclude<DigestOutcome, 'mail'>, string>> = {
  nothing: 'There is nothing to say at this moment, so nothing is sent.',
  away: 'You are on leave, so nothing is sent.',
  off: 'This digest is switched off.',
};

/** One's own digests: what one would say, and one at once. */
@Injectable()
export class DigestsService {
  constructor(
    private readonly access: Access,
    private readonly digests: DigestsRepository,
    private readonly settings: DigestSettingsRepository,
    private readonly reader: DigestsReader,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
  ) {}

  async preview(call: Call, kind: DigestKind): Promise<DigestPreview> {
    const written = await this.access.perform(call, { kind: 'organisation' }, (scope) => this.written(scope, kind));
    if (typeof written === 'string') return { kind, outcome: written, subject: '', text: '' };
    const { subject, text } = writeLetter(digestText({ ...written, origin: this.config.publicUrl.origin }));
    return { kind, outcome: 'mail', subject, text };
  }

  /** The one of today, now; there is one of a kind a day at most. */
  send(call: Call, kind: DigestKind): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      if (!this.mailer.configured) throw Problem.refused('no_mail', 'Nextrung sends no mail here.');
      const written = await this.written(scope, kind);
      if (typeof written === 'string') throw Problem.refused(`digest_${written}`, REFUSED[written]);
      const [added] = await this.digests.add(tx, organisationId, { kind, period: today }, [{ id: viewerId, outcome: 'mail' }]);
      if (!added) throw Problem.refused('digest_sent', 'The digest of today has been made already.');
      await this.mailer.queue(tx, { kind: 'digest', organisationId, digestId: added.id });
    });
  }

  private async written({ tx, organisationId, viewerId: personId, today }: Scope, kind: DigestKind): Promise<WrittenDigest | Exclude<DigestOutcome, 'mail'>> {
    const wishes = await this.settings.wishes(tx, organisationId, personId);
    return this.reader.now(tx, { organisationId, personId, kind, today, wishes });
  }
}

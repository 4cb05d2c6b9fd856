import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { EvidenceRepository } from '../evidence/evidence.repository.js';
import type { ItemRow } from '../evidence/evidence.rows.js';
import { wordingErrors, wordingOf } from '../evidence/wording.js';
import { Assessments } from '../readiness/assessments.js';
import type { SayOngoing } from './ongoing-work.dto.js';
import { OngoingWorkRepository } from './ongoing-work.repository.js';

/** Keeps what a person says of work that was ongoing. */
@Injectable()
export class OngoingWorkService {
  constructor(
    private readonly access: Access,
    private readonly repository: OngoingWorkRepository,
    private readonly evidence: EvidenceRepository,
    private readonly reader: EvidenceReader,
    private readonly assessments: Assessments,
  ) {}

  /** That it goes on changes no word of the item; that it has ended is a new revision. */
  say(call: Call, itemId: string, { still, endedOn }: SayOngoing): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, personId, today } = scope;
      const [present] = await this.evidence.items(tx, organisationId, [itemId]);
      if (!present) throw Problem.notFound();
      if (!present.ongoing) throw Problem.refused('not_ongoing', 'This item has ended already. Look at it again.');
      if (still) await this.repository.confirm(tx, organisationId, itemId, today);
      else await this.end(scope, present, endedOn ?? today);
      await this.assessments.refresh(scope, [personId]);
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }

  private async end({ tx, organisationId, personId, viewerId, today }: Scope, present: ItemRow, endedOn: string): Promise<void> {
    const wording = wordingOf({ title: present.title, ongoing: false, endedOn }, today, { ...present, episode: present.episode ?? '' });
    const errors = wordingErrors(wording, new Set(present.indicators.map(({ id }) => id)), today);
    if (errors.length > 0) throw Problem.invalid(...errors);
    const revision = present.revision + 1;
    await this.evidence.insertRevision(tx, organisationId, { itemId: present.id, revision, personId, authorId: viewerId }, wording);
    await this.evidence.stand(tx, organisationId, present.id, revision);
  }
}

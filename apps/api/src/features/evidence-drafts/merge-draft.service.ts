import { Injectable } from '@nestjs/common';
import { evidenceLifecycle } from '@nextrung/domain/evidence';
import { move } from '@nextrung/domain/kernel';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { EvidenceRepository } from '../evidence/evidence.repository.js';
import { IndicatorsAsked } from '../evidence/indicators-asked.js';
import { wordingErrors, wordingOf } from '../evidence/wording.js';
import { Assessments } from '../readiness/assessments.js';
import type { MergeDraft } from './evidence-drafts.dto.js';
import { EvidenceDraftsRepository } from './evidence-drafts.repository.js';

const NOT_MERGEABLE = 'Choose one of your own items that is private or shared.';

/** Puts the words of a draft into another item of the same person. */
@Injectable()
export class MergeDraftService {
  constructor(
    private readonly access: Access,
    private readonly drafts: EvidenceDraftsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly reader: EvidenceReader,
    private readonly indicators: IndicatorsAsked,
    private readonly assessments: Assessments,
  ) {}

  /** The item has a new revision, and the draft ends; both keep every wording they had. Answers with the item. */
  merge(call: Call, draftId: string, { intoId, intoVersion, item: input }: MergeDraft): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: draftId }, async (scope) => {
      const { tx, organisationId, personId, viewerId, today } = scope;
      const [into] = await this.evidence.items(tx, organisationId, [intoId]);
      if (into?.personId !== personId || (into.state !== 'private' && into.state !== 'shared')) {
        throw Problem.refused('not_mergeable', NOT_MERGEABLE, [{ field: 'intoId', message: NOT_MERGEABLE }]);
      }
      const moved = move(evidenceLifecycle, 'draft', 'merge', { ratings: 0, confirmations: 0, imported: true });
      if (!moved.ok) throw Problem.refused(moved.refusal.code, moved.refusal.message);
      requireVersion({ ...call, expectedVersion: intoVersion }, into.version);
      const present = { ...into, episode: into.episode ?? '' };
      const wording = wordingOf(input, today, present);
      const asked = await this.indicators.of(scope, present.indicators.map(({ id }) => id));
      const errors = wordingErrors(wording, new Set(asked), today, input);
      if (errors.length > 0) throw Problem.invalid(...errors.map((error) => ({ ...error, field: `item.${error.field}` })));
      const revision = into.revision + 1;
      await this.evidence.insertRevision(tx, organisationId, { itemId: intoId, revision, personId, authorId: viewerId }, wording);
      await this.evidence.stand(tx, organisationId, intoId, revision);
      await this.drafts.endIn(tx, organisationId, { draftId, intoId, changedBy: viewerId });
      await this.assessments.refresh(scope, [personId]);
      return this.reader.item(tx, organisationId, intoId, scope);
    });
  }
}

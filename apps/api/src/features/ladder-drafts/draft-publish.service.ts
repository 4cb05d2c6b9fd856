import { Injectable } from '@nestjs/common';
import { type Ladder, ladderProblems, placedIndicators } from '@nextrung/domain/ladder';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { EarlierText } from '../ladders/version-mapping.js';
import { REFRESH_ASSESSMENTS } from '../readiness/refresh-queues.js';
import { CarriedSettings } from './carried-settings.js';
import { draftOf } from './draft-content.js';
import { decidedMapping, type NextVersion, nextVersion, rungsThatMove } from './draft-mapping.js';
import { type DraftRow, LadderDraftsRepository } from './ladder-drafts.repository.js';
import { PublishRepository } from './publish.repository.js';
import type { PublishDraft, PublishedDraft } from './review.dto.js';

/** Makes a draft the version in force. The one before stays as it is, and everything that was recorded stays with it. */
@Injectable()
export class DraftPublishService {
  constructor(
    private readonly access: Access,
    private readonly drafts: LadderDraftsRepository,
    private readonly ladders: LaddersRepository,
    private readonly publishing: PublishRepository,
    private readonly settings: CarriedSettings,
    private readonly jobs: Jobs,
  ) {}

  /** From the commit on every stored assessment is old: pages make theirs again, a job the rest. */
  publish(call: Call, id: string, { inForce, note }: PublishDraft): Promise<PublishedDraft> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      await this.publishing.lock(tx, organisationId);
      const draft = await this.drafts.find(tx, organisationId, id, true);
      if (!draft) throw Problem.notFound();
      requireVersion(call, draft.version);
      const present = await this.ladders.current(tx, organisationId);
      if (present.version !== inForce) throw Problem.refused('ladder_changed', `Version ${present.version} was published in the meantime. Look at what would change again.`);

      const { ladder, indicators, rungs } = await this.ready(scope, draft);
      const version = present.version + 1;
      const moves = rungsThatMove(rungs);
      await this.publishing.insertVersion(tx, organisationId, {
        version, ladder, note: note.trim(), by: viewerId,
        mapping: { rungs, indicators, earlier: earlierTexts(present.ladder, ladder) },
      });
      await this.publishing.moveRungs(tx, organisationId, moves, { today, reason: `Ladder version ${version}: ${ladder.title}`, by: viewerId });
      await this.settings.carry(scope, moves, { before: present.ladder, after: ladder, version });
      await this.drafts.remove(tx, organisationId, id);
      await this.jobs.send(tx, REFRESH_ASSESSMENTS, { organisationId });
      return { version, title: ladder.title };
    });
  }

  /** The draft with ids of its own, or every reason why it cannot be published. */
  private async ready({ tx, organisationId }: Scope, draft: DraftRow): Promise<NextVersion> {
    const wanted = draftOf(draft.content);
    const problems = ladderProblems(wanted);
    if (problems.length > 0) throw Problem.refused('not_ready', 'This draft cannot be published yet.', problems.slice(0, 100).map(({ path, message }) => ({ field: path, message })));
    const next = nextVersion(wanted, decidedMapping(draft.mapping), await this.ladders.every(tx, organisationId));
    if (next.problems.length > 0) throw Problem.refused('mapping_contradicts', 'Some decisions about indicators contradict each other.', next.problems.slice(0, 100).map(({ path, message }) => ({ field: path, message })));
    return next;
  }
}

/** The words that the new version has not, or has otherwise. */
function earlierTexts(before: Ladder, after: Ladder): EarlierText[] {
  const now = placedIndicators(after);
  return [...placedIndicators(before).values()]
    .filter(({ id, text }) => now.get(id)?.text !== text)
    .map(({ id, text, must, competency }) => ({ id, text, must, competency }));
}

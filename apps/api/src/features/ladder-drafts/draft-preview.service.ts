import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { stepOf } from '../ladders/version-mapping.js';
import { SettingsRepository } from '../readiness/settings.repository.js';
import { StateMoves } from '../readiness/state-moves.js';
import { carriedRungs } from './carried-settings.js';
import { draftOf } from './draft-content.js';
import { decidedMapping, nextVersion, rungsThatMove } from './draft-mapping.js';
import { LadderDraftsRepository } from './ladder-drafts.repository.js';
import { PublishRepository } from './publish.repository.js';
import type { DraftPreview } from './review.dto.js';

const MOST_LISTED = 500;

/** Whose state would move if a draft were published as it is, with what was decided and suggested so far. */
@Injectable()
export class DraftPreviewService {
  constructor(
    private readonly access: Access,
    private readonly drafts: LadderDraftsRepository,
    private readonly ladders: LaddersRepository,
    private readonly publishing: PublishRepository,
    private readonly settings: SettingsRepository,
    private readonly moves: StateMoves,
  ) {}

  /** @param isGone the reader does not wait for the answer any more, so that it need not be worked out */
  async preview(call: Call, id: string, isGone: () => boolean): Promise<DraftPreview> {
    const { people, before, after } = await this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, today }) => {
      const draft = await this.drafts.find(tx, organisationId, id);
      if (!draft) throw Problem.notFound();
      const published = await this.ladders.current(tx, organisationId);
      const settings = await this.settings.current(tx, organisationId);
      const { ladder, indicators, rungs } = nextVersion(draftOf(draft.content), decidedMapping(draft.mapping), await this.ladders.every(tx, organisationId));
      const rungMoves = rungsThatMove(rungs);
      return {
        people: await this.publishing.everyone(tx, organisationId, today),
        before: { published, settings },
        after: {
          published: { ladder, lineage: published.lineage.followedBy(stepOf({ indicators })), rungMoves: new Map(rungMoves.map(({ from, to }) => [from, to])) },
          settings: { ...settings, rungs: carriedRungs(settings.rungs, rungMoves, ladder) },
        },
      };
    });
    const moves = await this.moves.between(call, people, { before, after }, () => true, isGone);
    return { people: people.length, statesMoved: new Set(moves.map(({ person }) => person.id)).size, moves: moves.slice(0, MOST_LISTED).map(({ person, second, from, to }) => ({ person: { ...person }, second, from: from && { ...from }, to: to && { ...to } })) };
  }
}

import { Injectable } from '@nestjs/common';
import { type Ladder, ladderProblems, ladderWarnings, mappingProblems, settledMapping } from '@nextrung/domain/ladder';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { diffView } from '../ladders/diff-view.js';
import { type LadderInForce, LaddersRepository } from '../ladders/ladders.repository.js';
import { draftOf } from './draft-content.js';
import { decidedMapping, settledRungs } from './draft-mapping.js';
import { type DraftRow, LadderDraftsRepository } from './ladder-drafts.repository.js';
import { PublishRepository } from './publish.repository.js';
import type { DraftReview, SaveMapping } from './review.dto.js';

/** What publishing a draft would change, and what people decided about where things go. */
@Injectable()
export class DraftReviewService {
  constructor(
    private readonly access: Access,
    private readonly drafts: LadderDraftsRepository,
    private readonly ladders: LaddersRepository,
    private readonly publishing: PublishRepository,
  ) {}

  review(call: Call, id: string): Promise<DraftReview> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const draft = await this.drafts.find(scope.tx, scope.organisationId, id);
      if (!draft) throw Problem.notFound();
      return this.view(scope, draft);
    });
  }

  /** Keeps what was decided. Refused where a decision contradicts another, or names what is not there. */
  decide(call: Call, id: string, { rungs, indicators }: SaveMapping): Promise<DraftReview> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId } = scope;
      const draft = await this.drafts.find(tx, organisationId, id, true);
      if (!draft) throw Problem.notFound();
      requireVersion(call, draft.version);
      const inForce = await this.ladders.current(tx, organisationId);
      const errors = mappingErrors(inForce.ladder, draftOf(draft.content), { rungs, indicators });
      if (errors.length > 0) throw Problem.invalid(...errors.slice(0, 100));
      await this.drafts.saveMapping(tx, organisationId, id, { rungs: rungs.map(({ from, to = null }) => ({ from, to })), indicators }, viewerId);
      return this.view(scope, { ...draft, version: draft.version + 1, mapping: { rungs, indicators } });
    });
  }

  private async view({ tx, organisationId, today }: Scope, draft: DraftRow): Promise<DraftReview> {
    const inForce = await this.ladders.current(tx, organisationId);
    const ladder = draftOf(draft.content);
    const decided = decidedMapping(draft.mapping);
    const items = itemsNow(await this.publishing.itemsNaming(tx, organisationId), inForce);
    const people = await this.publishing.peopleAt(tx, organisationId, today);
    return {
      version: draft.version,
      inForce: inForce.version,
      problems: ladderProblems(ladder).map(({ path, message }) => ({ path, message })),
      warnings: ladderWarnings(ladder).map(({ path, message }) => ({ path, message })),
      diff: diffView(inForce.ladder, ladder),
      rungs: settledRungs(inForce.ladder, ladder, decided.rungs).map((rung) => ({ ...rung, people: people.get(rung.from) ?? 0 })),
      indicators: settledMapping(inForce.ladder, ladder, decided.indicators).map(({ kind, from, to, similarity, reason, decided: byHand }) => ({
        kind, from: [...from], to: [...to], similarity, reason, decided: byHand, items: from.reduce((sum, one) => sum + (items.get(one) ?? 0), 0),
      })),
    };
  }
}

/** What stands against decisions: only of those that were made. */
function mappingErrors(before: Ladder, after: Ladder, { rungs, indicators }: SaveMapping): { field: string; message: string }[] {
  const old = new Set(before.rungs.map(({ id }) => id));
  const now = new Set(after.rungs.map(({ id }) => id));
  const ofRungs = rungs.flatMap(({ from, to = null }, at) => [
    ...(old.has(from) ? [] : [{ field: `rungs.${at}.from`, message: `${from} is not a rung of the ladder in force.` }]),
    ...(to === null || now.has(to) ? [] : [{ field: `rungs.${at}.to`, message: `${to} is not a rung of the draft.` }]),
  ]);
  const ofIndicators = mappingProblems(before, after, indicators)
    .filter(({ path }) => path !== 'mapping')
    .map(({ path, message }) => ({ field: path.replace(/^mapping/, 'indicators').replaceAll(/\[(\d+)\]/g, '.$1'), message }));
  return [...ofRungs, ...ofIndicators];
}

function itemsNow(named: ReadonlyMap<string, number>, { lineage }: LadderInForce): Map<string, number> {
  const items = new Map<string, number>();
  for (const [id, count] of named) {
    for (const current of lineage.current(id)) items.set(current, (items.get(current) ?? 0) + count);
  }
  return items;
}

import { Injectable } from '@nestjs/common';
import { evidenceLifecycle } from '@nextrung/domain/evidence';
import { move } from '@nextrung/domain/kernel';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { DraftIds, DraftsMoved, SettleDrafts, SimilarQuery, SimilarToDraft } from './evidence-drafts.dto.js';
import { EvidenceDraftsRepository } from './evidence-drafts.repository.js';
import { similarToDrafts } from './similar.js';

const COMPARED_DRAFTS = 200;
const COMPARED_ITEMS = 2_000;

/** Settles imported drafts, several at once, and takes that back. */
@Injectable()
export class EvidenceDraftsService {
  constructor(
    private readonly access: Access,
    private readonly repository: EvidenceDraftsRepository,
  ) {}

  settle(call: Call, personId: string, { ids, action }: SettleDrafts): Promise<DraftsMoved> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, viewerId }) => {
      const to = move(evidenceLifecycle, 'draft', action, { ratings: 0, confirmations: 0, imported: true });
      if (!to.ok) throw Problem.refused(to.refusal.code, to.refusal.message);
      const moved = await this.repository.move(tx, organisationId, personId, { ids, from: 'draft', to: to.value, changedBy: viewerId });
      return outcome(ids, moved);
    });
  }

  /** Within a day, and while nobody else has anything to do with them. */
  reopen(call: Call, personId: string, { ids }: DraftIds): Promise<DraftsMoved> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, viewerId }) => {
      const found = await this.repository.settledLately(tx, organisationId, personId, ids);
      const back = found.filter(({ state, imported }) => move(evidenceLifecycle, state, 'reopen', { ratings: 0, confirmations: 0, imported }).ok);
      const moved: string[] = [];
      for (const from of ['private', 'dismissed'] as const) {
        const these = back.filter(({ state }) => state === from).map(({ id }) => id);
        moved.push(...(await this.repository.move(tx, organisationId, personId, { ids: these, from, to: 'draft', changedBy: viewerId })));
      }
      return outcome(ids, moved);
    });
  }

  similar(call: Call, personId: string, { draftId }: SimilarQuery): Promise<SimilarToDraft[]> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId }) => {
      const drafts = await this.repository.drafts(tx, organisationId, personId, draftId ?? null, COMPARED_DRAFTS);
      if (drafts.length === 0) return [];
      return similarToDrafts(drafts, await this.repository.mergeable(tx, organisationId, personId, COMPARED_ITEMS));
    });
  }
}

function outcome(ids: readonly string[], moved: readonly string[]): DraftsMoved {
  const done = new Set(moved);
  return { moved: [...moved], left: [...new Set(ids)].filter((id) => !done.has(id)) };
}

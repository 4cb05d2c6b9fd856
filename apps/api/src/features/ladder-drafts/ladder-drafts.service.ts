import { Injectable } from '@nestjs/common';
import { type Ladder, mappingThresholds, suggestMapping, withOwnIds } from '@nextrung/domain/ladder';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { builtInLadder } from '../ladders/built-in-ladder.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { BLANK, contentOf, draftOf } from './draft-content.js';
import type { DraftHeadView, DraftView, NewDraft, SaveDraft } from './ladder-drafts.dto.js';
import { type DraftHead, type DraftRow, LadderDraftsRepository } from './ladder-drafts.repository.js';

const MOST_DRAFTS = 50;

/** Ladders that are being edited. Nothing of them is in force until one is published. */
@Injectable()
export class LadderDraftsService {
  constructor(
    private readonly access: Access,
    private readonly drafts: LadderDraftsRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  list(call: Call): Promise<DraftHeadView[]> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => (await this.drafts.list(tx, organisationId)).map(headView));
  }

  read(call: Call, id: string): Promise<DraftView> {
    return this.access.perform(call, { kind: 'organisation' }, (scope) => this.view(scope, id));
  }

  create(call: Call, wanted: NewDraft): Promise<DraftView> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId } = scope;
      if ((await this.drafts.count(tx, organisationId)) >= MOST_DRAFTS) throw Problem.refused('too_many_drafts', `There are ${MOST_DRAFTS} drafts already. Delete one that is not needed any more.`);
      const { ladder, basedOn } = await this.beginning(scope, wanted);
      return this.view(scope, await this.drafts.insert(tx, organisationId, { content: contentOf(ladder), basedOn, by: viewerId }));
    });
  }

  /** Keeps the whole draft. Refused (412) where someone else saved in the meantime. */
  save(call: Call, id: string, { content }: SaveDraft): Promise<DraftView> {
    const ladder = draftOf(content);
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId } = scope;
      const draft = await this.locked(scope, id);
      requireVersion(call, draft.version);
      await this.drafts.save(tx, organisationId, id, contentOf(ladder), viewerId);
      return this.view(scope, id);
    });
  }

  remove(call: Call, id: string): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const draft = await this.locked(scope, id);
      requireVersion(call, draft.version);
      await this.drafts.remove(scope.tx, scope.organisationId, id);
    });
  }

  private async beginning({ tx, organisationId }: Scope, { from, version, content }: NewDraft): Promise<{ ladder: Ladder; basedOn: number | null }> {
    switch (from) {
      case 'version': {
        const published = version === undefined ? await this.ladders.current(tx, organisationId) : await this.ladders.numbered(tx, organisationId, version);
        if (!published) throw Problem.invalid({ field: 'version', message: `There is no version ${String(version)} of the ladder.` });
        return { ladder: published.ladder, basedOn: published.version };
      }
      case 'built_in':
        return { ladder: builtInLadder(), basedOn: null };
      case 'blank':
        return { ladder: draftOf(BLANK), basedOn: null };
      case 'content':
        if (content === undefined) throw Problem.invalid({ field: 'content', message: 'Say what the draft begins with.' });
        return { ladder: fromElsewhere(draftOf(content), await this.ladders.every(tx, organisationId)), basedOn: null };
    }
  }

  private async locked({ tx, organisationId }: Scope, id: string): Promise<DraftRow> {
    const draft = await this.drafts.find(tx, organisationId, id, true);
    if (!draft) throw Problem.notFound();
    return draft;
  }

  private async view({ tx, organisationId }: Scope, id: string): Promise<DraftView> {
    const draft = await this.drafts.find(tx, organisationId, id);
    if (!draft) throw Problem.notFound();
    return { ...headView(draft), content: draft.content as Record<string, unknown> };
  }
}

/** An id that a file has by chance is not that of an indicator in force: it stays only where the words are alike. */
function fromElsewhere(ladder: Ladder, published: readonly Ladder[]): Ladder {
  const inForce = published.at(-1);
  if (!inForce) return ladder;
  const alike = suggestMapping(inForce, ladder).filter(({ similarity }) => similarity >= mappingThresholds.sameId);
  return withOwnIds(ladder, alike, published).ladder;
}

const headView = ({ id, version, title, basedOn, createdBy, updatedBy, updatedAt }: DraftHead): DraftHeadView => ({
  id, version, title, basedOn, createdBy, updatedBy, updatedAt: updatedAt.toISOString(),
});

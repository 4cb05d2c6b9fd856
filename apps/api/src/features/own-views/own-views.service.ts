import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { TargetsRepository } from '../ladders/targets.repository.js';
import type { OwnView, RecordOwnView } from './own-views.dto.js';
import { OwnViewsRepository } from './own-views.repository.js';

/** A manager's own dated view of somebody, beside the index and never in it. */
@Injectable()
export class OwnViewsService {
  constructor(
    private readonly access: Access,
    private readonly repository: OwnViewsRepository,
    private readonly targets: TargetsRepository,
  ) {}

  list(call: Call, personId: string): Promise<OwnView[]> {
    return this.access.perform(call, { kind: 'person', id: personId }, ({ tx, organisationId, viewerId, today }) => this.repository.readableBy(tx, organisationId, viewerId, today, personId));
  }

  /** Refused (409) for somebody without a next rung: there is nothing to be ready for. */
  record(call: Call, personId: string, { view, reason }: RecordOwnView): Promise<OwnView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, viewerId, today }) => {
      const { targetRung } = await this.targets.targetOf(tx, organisationId, personId, today);
      if (targetRung === null) throw Problem.refused('no_target', 'There is no next rung that this person could be ready for.');
      const id = await this.repository.add(tx, organisationId, { personId, authorId: viewerId, rung: targetRung, view, reason, onDay: today });
      const views = await this.repository.readableBy(tx, organisationId, viewerId, today, personId);
      const added = views.find((one) => one.id === id);
      if (!added) throw new Error('A view that was just written is not there.');
      return added;
    });
  }
}

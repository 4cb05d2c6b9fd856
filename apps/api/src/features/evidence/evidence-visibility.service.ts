import { Injectable } from '@nestjs/common';
import { type EvidenceAction, evidenceLifecycle } from '@nextrung/domain/evidence';
import { move } from '@nextrung/domain/kernel';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { Assessments } from '../readiness/assessments.js';
import type { EvidenceItem, EvidenceStateName } from './evidence.dto.js';
import { EvidenceReader } from './evidence.reader.js';
import { EvidenceRepository } from './evidence.repository.js';
import { factsOf } from './offered-on.js';

/** Moves an item through its life: who can see it, and whether it counts. */
@Injectable()
export class EvidenceVisibilityService {
  constructor(
    private readonly access: Access,
    private readonly repository: EvidenceRepository,
    private readonly reader: EvidenceReader,
    private readonly assessments: Assessments,
  ) {}

  /** Refused (409) when the item is in another state than the caller saw, or the lifecycle has no such move. */
  move(call: Call, itemId: string, action: EvidenceAction, expected: EvidenceStateName): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, personId, viewerId } = scope;
      const item = await this.reader.item(tx, organisationId, itemId, scope);
      if (item.state !== expected) throw Problem.refused('state_changed', `This item is ${item.state} by now. Look at it again.`);
      const moved = move(evidenceLifecycle, item.state, action, factsOf(item));
      if (!moved.ok) throw Problem.refused(moved.refusal.code, moved.refusal.message);
      await this.repository.changeState(tx, organisationId, itemId, moved.value, viewerId);
      if (item.state === 'shared' || moved.value === 'shared') await this.assessments.refresh(scope, [personId]);
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { caseLine, rungOf } from './case.mapper.js';
import type { CaseRung, ListedCase } from './cases.dto.js';
import { CasesRepository } from './cases.repository.js';
import { NeedsRepository } from './needs.repository.js';

export interface CasesWaiting {
  readonly cases: ListedCase[];
  readonly needs: { id: string; target: CaseRung; writtenOn: string }[];
}

/** What promotion cases ask of somebody. */
@Injectable()
export class CasesToDo {
  constructor(
    private readonly repository: CasesRepository,
    private readonly businessNeeds: NeedsRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  /** `cases`: those that wait for them, the longest waiting first. `needs`: business needs to decide, without the names. */
  async of({ tx, organisationId, viewerId }: Pick<Scope, 'tx' | 'organisationId' | 'viewerId'>): Promise<CasesWaiting> {
    const rows = await this.repository.list(tx, organisationId, viewerId, { everyone: false, about: null });
    const needs = await this.businessNeeds.waiting(tx, organisationId, viewerId);
    if (rows.length + needs.length === 0) return { cases: [], needs: [] };
    const { ladder } = await this.ladders.current(tx, organisationId);
    return {
      cases: rows.map((row) => caseLine(row, ladder, viewerId)).filter(({ task }) => task !== null).sort((a, b) => (a.since < b.since ? -1 : 1)),
      needs: needs.map(({ id, targetRung, writtenOn }) => ({ id, target: rungOf(ladder, targetRung), writtenOn })),
    };
  }
}

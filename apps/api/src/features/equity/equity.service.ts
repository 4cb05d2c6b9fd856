import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { findRung } from '@nextrung/domain/ladder';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { DeclaredCounts } from './declared-counts.js';
import type { EquityView } from './equity.dto.js';
import { EquityRepository } from './equity.repository.js';
import { equityTables } from './equity-groups.js';

/** Two years. */
const PERIOD_DAYS = 730;

/** Nomination, decision and time in level by group. */
@Injectable()
export class EquityService {
  constructor(
    private readonly access: Access,
    private readonly repository: EquityRepository,
    private readonly ladders: LaddersRepository,
    private readonly declared: DeclaredCounts,
  ) {}

  read(call: Call): Promise<EquityView> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, today } = scope;
      const since = addDays(today, -PERIOD_DAYS);
      const { ladder } = await this.ladders.current(tx, organisationId);
      const tables = equityTables(await this.repository.sums(tx, organisationId, since, today), (rung) => findRung(ladder, rung)?.title ?? rung);
      return { since, tables, declared: await this.declared.tables(scope, since) };
    });
  }
}

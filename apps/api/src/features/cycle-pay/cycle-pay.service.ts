import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { amountErrors, currencyErrors } from '../pay/pay-rules.js';
import { PayScale } from '../pay-bands/pay-scale.js';
import type { CyclePay, PaidCycles, SetPayPool } from './cycle-pay.dto.js';
import { payLine, totalsOf, waitingLines } from './cycle-pay.mapper.js';
import { CyclePayRepository } from './cycle-pay.repository.js';

/** What the promotions of a cycle cost against what they may. The reader's own case is never in it. */
@Injectable()
export class CyclePayService {
  constructor(
    private readonly access: Access,
    private readonly repository: CyclePayRepository,
    private readonly scale: PayScale,
    private readonly ladders: LaddersRepository,
  ) {}

  list(call: Call): Promise<PaidCycles> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const { ladder } = await this.ladders.current(tx, organisationId);
      const scale = await this.scale.of(scope);
      const rows = await this.repository.cases(tx, organisationId, viewerId, today, { cycleId: null });
      return {
        cycles: await this.repository.cycles(tx, organisationId, viewerId),
        offCycle: rows.filter(({ funded }) => funded).map((row) => payLine(ladder, scale, row)),
        offCycleNotFunded: waitingLines(ladder, scale, rows),
      };
    });
  }

  read(call: Call, cycleId: string): Promise<CyclePay> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const cycle = await this.repository.cycle(tx, organisationId, cycleId);
      if (!cycle) throw Problem.notFound();
      const { ladder } = await this.ladders.current(tx, organisationId);
      const scale = await this.scale.of(scope);
      const rows = await this.repository.cases(tx, organisationId, viewerId, today, { cycleId });
      const promoted = rows.filter(({ funded }) => funded).map((row) => payLine(ladder, scale, row));
      const notFunded = waitingLines(ladder, scale, rows);
      return { cycle, totals: totalsOf(promoted, notFunded, await this.repository.pools(tx, organisationId, cycleId)), uncounted: promoted.filter(({ cost }) => cost === null).length, promoted, notFunded };
    });
  }

  /** Answers nothing: the answer to a creating call is kept with its key, and pay has no place there. */
  setPool(call: Call, cycleId: string, pool: SetPayPool): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId, today }) => {
      if (!(await this.repository.cycle(tx, organisationId, cycleId))) throw Problem.notFound();
      const wrong = [...amountErrors(pool.amount), ...currencyErrors(pool.currency)];
      if (wrong.length > 0) throw Problem.invalid(...wrong);
      await this.repository.setPool(tx, organisationId, cycleId, pool, { by: viewerId, on: today });
    });
  }
}

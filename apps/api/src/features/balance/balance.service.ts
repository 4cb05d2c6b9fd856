import { Injectable } from '@nestjs/common';
import { leniencyOf } from '@nextrung/domain/balance';
import { addDays } from '@nextrung/domain/kernel';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import type { BalanceView } from './balance.dto.js';
import { balancePerson, leniencyView, middleView } from './balance.mapper.js';
import { BalanceRepository } from './balance.repository.js';
import { RatedTwiceRepository } from './rated-twice.repository.js';

const YEAR = 365;

/** What a manager learns about their own team and their own ratings, which nobody else is shown. */
@Injectable()
export class BalanceService {
  constructor(
    private readonly access: Access,
    private readonly repository: BalanceRepository,
    private readonly rated: RatedTwiceRepository,
  ) {}

  read(call: Call): Promise<BalanceView> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId, today }) => {
      const since = addDays(today, -YEAR);
      const of = { managerId: viewerId, today, since };
      const reports = await this.repository.reports(tx, organisationId, of);
      const work = Map.groupBy(await this.repository.work(tx, organisationId, of), ({ personId }) => personId);
      const waits = Map.groupBy(await this.repository.waits(tx, organisationId, of), ({ personId }) => personId);
      const people = reports.map((report) => balancePerson(report, work.get(report.id) ?? [], waits.get(report.id) ?? [], today));
      const leniency = leniencyOf(await this.rated.ofReports(tx, organisationId, { ...of, since: addDays(today, -2 * YEAR) }));
      return { asOf: today, since, people, middle: middleView(people), leniency: leniencyView(leniency) };
    });
  }
}

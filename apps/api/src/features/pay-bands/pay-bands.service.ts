import { Injectable } from '@nestjs/common';
import { bandFindings } from '@nextrung/domain/pay';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { amountErrors, currencyErrors, payDayErrors } from '../pay/pay-rules.js';
import type { PayBandList, RecordPayBand, RecordPayFactor } from './pay-bands.dto.js';
import { recordedBands } from './pay-bands.mapper.js';
import { PayBandsRepository } from './pay-bands.repository.js';
import { PayScale } from './pay-scale.js';

/** What rungs and places pay, for those with the pay permission. */
@Injectable()
export class PayBandsService {
  constructor(
    private readonly access: Access,
    private readonly repository: PayBandsRepository,
    private readonly scale: PayScale,
    private readonly ladders: LaddersRepository,
  ) {}

  list(call: Call): Promise<PayBandList> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, today } = scope;
      const { ladder } = await this.ladders.current(tx, organisationId);
      const { bands, factors } = await this.scale.of(scope);
      const planned = recordedBands(ladder, await this.repository.planned(tx, organisationId, today));
      return { bands: [...bands], planned, factors: [...factors], rungs: ladder.rungs.map(({ id, title }) => ({ rung: id, title })) };
    });
  }

  recordBand(call: Call, band: RecordPayBand): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId, today }) => {
      const { ladder } = await this.ladders.current(tx, organisationId);
      const wrong = [
        ...(ladder.rungs.some(({ id }) => id === band.rung) ? [] : [{ field: 'rung', message: 'Choose a rung of the ladder.' }]),
        ...currencyErrors(band.currency),
        ...(['min', 'mid', 'softTop', 'max'] as const).flatMap((field) => amountErrors(band[field], field)),
        ...bandFindings({ min: Number(band.min), mid: Number(band.mid), softTop: Number(band.softTop), max: Number(band.max) }),
        ...payDayErrors(band.effectiveFrom, today),
      ];
      if (wrong.length > 0) throw Problem.invalid(...wrong);
      await this.repository.insertBand(tx, organisationId, viewerId, band);
    });
  }

  recordFactor(call: Call, factor: RecordPayFactor): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId, today }) => {
      const wrong = payDayErrors(factor.effectiveFrom, today);
      if (wrong.length > 0) throw Problem.invalid(...wrong);
      await this.repository.insertFactor(tx, organisationId, viewerId, factor);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { factorAt, type LocationPay } from '@nextrung/domain/pay';
import type { Scope } from '../../platform/access/access.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { PayBandView, PayFactorView } from './pay-bands.dto.js';
import { bandsInForce, factorsInForce } from './pay-bands.mapper.js';
import { PayBandsRepository } from './pay-bands.repository.js';

/** Bands and location factors of a day, to place many amounts in. */
export interface PayScaleOfDay {
  readonly bands: readonly PayBandView[];
  readonly factors: readonly PayFactorView[];
  band(rung: string | null, currency: string): PayBandView | null;
  /** Null: nobody has said one, and the bands hold as they are. */
  factor(location: string | null): LocationPay | null;
}

@Injectable()
export class PayScale {
  constructor(
    private readonly repository: PayBandsRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  async of({ tx, organisationId, today }: Pick<Scope, 'tx' | 'organisationId' | 'today'>): Promise<PayScaleOfDay> {
    const { ladder } = await this.ladders.current(tx, organisationId);
    const bands = bandsInForce(ladder, await this.repository.inForce(tx, organisationId, today));
    const factors = factorsInForce(ladder, await this.repository.factors(tx, organisationId, today));
    return {
      bands, factors,
      band: (rung, currency) => bands.find((band) => band.rung === rung && band.currency === currency) ?? null,
      factor: (location) => factorAt(factors, location),
    };
  }
}

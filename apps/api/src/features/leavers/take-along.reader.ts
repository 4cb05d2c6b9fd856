import { Injectable } from '@nestjs/common';
import { findRung } from '@nextrung/domain/ladder';
import type { Tx } from '../../persistence/transaction.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { namedIndicators } from '../ladders/named-indicators.js';
import { type Taken, takenItems } from './take-along-file.js';
import { TakeAlongRepository } from './take-along.repository.js';

/** Puts together what one organisation has of a person, as far as it is theirs to take along. */
@Injectable()
export class TakeAlongReader {
  constructor(
    private readonly repository: TakeAlongRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  async read(tx: Tx, organisationId: string, personId: string, today: string): Promise<Taken> {
    const inForce = await this.ladders.current(tx, organisationId);
    const named = namedIndicators(inForce);
    const wordsAt = (id: string, moment: Date): string => inForce.wordings.at(id, moment)?.text ?? named.get(id)?.text ?? id;
    const { organisation, person } = await this.repository.names(tx, organisationId, personId);
    const levels = await this.repository.levels(tx, organisationId, personId, today);
    return {
      organisation,
      person,
      levels: levels.map(({ rung, from }) => ({ rung: rung === null ? null : (findRung(inForce.ladder, rung)?.title ?? rung), from })),
      items: takenItems(await this.repository.wordings(tx, organisationId, personId), await this.repository.said(tx, organisationId, personId), wordsAt),
    };
  }
}

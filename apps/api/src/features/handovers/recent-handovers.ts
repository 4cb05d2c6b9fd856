import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import type { Scope } from '../../platform/access/access.js';
import type { HandoverLine } from './handovers.dto.js';
import { HandoversRepository } from './handovers.repository.js';

/** For how many days a change of manager stands in the to-do list of the three whom it concerns. */
const SHOWN_DAYS = 30;

/** Changes of manager that are planned or new. */
@Injectable()
export class RecentHandovers {
  constructor(private readonly repository: HandoversRepository) {}

  /** Where the signed-in person is the one who gets another manager, or one of the two; the newest first. */
  async of({ tx, organisationId, viewerId, today }: Scope): Promise<HandoverLine[]> {
    const after = addDays(today, -SHOWN_DAYS);
    const rows = await this.repository.of(tx, organisationId, viewerId, { giverAfter: after, after, personId: null });
    return rows.filter(({ calledOff }) => !calledOff);
  }
}

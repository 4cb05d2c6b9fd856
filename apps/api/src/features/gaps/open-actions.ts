import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { namedIndicators } from '../ladders/named-indicators.js';
import type { PersonRef } from '../people/people.dto.js';
import { actionView } from './gap.mapper.js';
import type { ActionView } from './gaps.dto.js';
import { GapsRepository } from './gaps.repository.js';

/** What was promised to the people who report to a manager today: a promise stays with the role when the manager changes. */
@Injectable()
export class OpenActions {
  constructor(
    private readonly repository: GapsRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  /** The first due first, at most a hundred. */
  async of({ tx, organisationId, viewerId, today }: Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'today'>): Promise<{ person: PersonRef; action: ActionView }[]> {
    const rows = await this.repository.open(tx, organisationId, viewerId, today);
    if (rows.length === 0) return [];
    const indicators = namedIndicators(await this.ladders.current(tx, organisationId));
    return rows.map((row) => ({ person: { id: row.personId, name: row.personName }, action: actionView(row, indicators, today) }));
  }
}

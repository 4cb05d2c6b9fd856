import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { namedIndicators } from '../ladders/named-indicators.js';
import type { PersonRef } from '../people/people.dto.js';
import { waiverView } from './waiver.mapper.js';
import type { WaiverView } from './waivers.dto.js';
import { WaiversRepository } from './waivers.repository.js';

/** What waits for someone's signature. */
@Injectable()
export class WaiversToSign {
  constructor(
    private readonly repository: WaiversRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  /** Oldest first, at most a hundred. */
  async of({ tx, organisationId, viewerId, relations, today }: Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'relations' | 'today'>): Promise<{ person: PersonRef; waiver: WaiverView }[]> {
    const rows = await this.repository.toSign(tx, organisationId, viewerId, today, relations.has('admin'));
    if (rows.length === 0) return [];
    const indicators = namedIndicators(await this.ladders.current(tx, organisationId));
    return rows.map((row) => ({ person: { id: row.personId, name: row.personName }, waiver: waiverView(row, indicators, today) }));
  }
}

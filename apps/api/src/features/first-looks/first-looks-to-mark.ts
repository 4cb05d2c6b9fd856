import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { TargetsRepository } from '../ladders/targets.repository.js';
import type { PersonRef } from '../people/people.dto.js';
import { FirstLooksRepository } from './first-looks.repository.js';

/** First looks that wait for somebody's marks. */
@Injectable()
export class FirstLooksToMark {
  constructor(
    private readonly repository: FirstLooksRepository,
    private readonly targets: TargetsRepository,
  ) {}

  /** One for a rung that is no longer the target asks nothing of anybody. */
  async of({ tx, organisationId, viewerId, today }: Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'today'>): Promise<{ person: PersonRef; rung: string; begunOn: string }[]> {
    const rows = await this.repository.toMark(tx, organisationId, viewerId, today);
    if (rows.length === 0) return [];
    const targets = await this.targets.targetsOf(tx, organisationId, rows.map(({ person }) => person.id), today);
    return rows.filter(({ person, rung }) => targets.get(person.id)?.targetRung === rung);
  }
}

import { Injectable } from '@nestjs/common';
import { declaredGroups } from '@nextrung/domain/promotion';
import type { Scope } from '../../platform/access/access.js';
import { GroupsRepository } from '../groups/groups.repository.js';
import { DeclaredCountsRepository } from './declared-counts.repository.js';
import type { DeclaredTable } from './equity.dto.js';
import { EquityRepository } from './equity.repository.js';

/** The first day of a day's month, and of the one after it. */
function monthOf(day: string): { first: string; next: string } {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return { first: `${day.slice(0, 7)}-01`, next: new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10) };
}

/**
 * Counts what people said of themselves once a month, at the first look in it and not in the month in which it was asked. In between,
 * no change of an answer moves a number, so that nobody learns one by looking before and after.
 */
@Injectable()
export class DeclaredCounts {
  constructor(
    private readonly groups: GroupsRepository,
    private readonly counts: DeclaredCountsRepository,
    private readonly equity: EquityRepository,
  ) {}

  async tables({ tx, organisationId, today }: Scope, since: string): Promise<DeclaredTable[]> {
    const { first, next } = monthOf(today);
    await this.groups.lockShared(tx, organisationId);
    const kept = new Map((await this.counts.list(tx, organisationId)).map((count) => [count.questionId, count]));
    const tables: DeclaredTable[] = [];
    for (const { id, label, askedOn } of await this.groups.questions(tx, organisationId)) {
      let count = kept.get(id);
      if (askedOn < first && (!count || count.countedOn < first)) {
        count = await this.counts.keep(tx, organisationId, { questionId: id, countedOn: today, groups: declaredGroups(await this.equity.declared(tx, organisationId, since, today, id)) }, first);
      }
      tables.push({ label, countedOn: count?.countedOn ?? null, nextCountFrom: next, groups: count?.groups ?? [] });
    }
    return tables;
  }
}

import { Injectable } from '@nestjs/common';
import { addDays, smallestGroup } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { PersonRef } from '../people/people.dto.js';
import { placesOn } from '../people/places-sql.js';
import { type RollUp, type RollUpBy, type RollUpFilters, type RollUpGroup, type RollUpPeople, type RollUpPeopleQuery, type RollUpQuery, UNSEEN_DAYS } from './roll-up.dto.js';
import { distributionOf, groupsOf, locationGroups, notTold, oldestDay, rollUpGroup } from './roll-up-groups.js';
import { type RollUpAsked, RollUpRepository, type RollUpSums } from './roll-up.repository.js';

const PAGE_SIZE = 100;

/** How everyone below a manager stands, in numbers, and who is behind them. */
@Injectable()
export class RollUpService {
  constructor(
    private readonly access: Access,
    private readonly repository: RollUpRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  /** Refuses (404) whoever is not below the reader, (409) a place with fewer than five people. */
  rollUp(call: Call, { by = 'manager', ...filters }: RollUpQuery): Promise<RollUp> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { asked, path } = await this.ask(scope, filters);
      const { groups, steps } = await this.repository.sums(scope.tx, scope.organisationId, by, asked);
      const total = rollUpGroup('all', 'Everyone', groups);
      requireEnough(filters, total.people);
      const [under] = path.slice(-1);
      if (!under) throw Problem.notFound();
      return { by, under, path: path.slice(1), today: scope.today, asOf: oldestDay(groups), total, distribution: distributionOf(steps), groups: (await this.groups(scope, by, groups)).map((group) => (filters.location === undefined || group.people >= smallestGroup ? group : notTold(group))) };
    });
  }

  people(call: Call, { page = 1, ...filters }: RollUpPeopleQuery): Promise<RollUpPeople> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { asked } = await this.ask(scope, filters);
      const { total, people } = await this.repository.people(scope.tx, scope.organisationId, asked, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
      requireEnough(filters, total);
      return { total, page, pageSize: PAGE_SIZE, people };
    });
  }

  private async ask({ tx, organisationId, viewerId, today }: Scope, filters: RollUpFilters): Promise<{ asked: RollUpAsked; path: PersonRef[] }> {
    await placesOn(tx, organisationId, today);
    const rootId = filters.under?.toLowerCase() ?? viewerId;
    const path = await this.repository.path(tx, organisationId, viewerId, rootId);
    if (path.length === 0) throw Problem.notFound();
    return { asked: { rootId, today, seenFrom: addDays(today, -UNSEEN_DAYS), filters }, path };
  }

  private async groups({ tx, organisationId }: Scope, by: RollUpBy, rows: readonly RollUpSums[]): Promise<RollUpGroup[]> {
    switch (by) {
      case 'manager': {
        const ids = rows.flatMap(({ key }) => (key === null ? [] : [key]));
        const names = new Map((await this.repository.names(tx, organisationId, ids)).map(({ id, name }) => [id, name]));
        // The heads of the branches themselves are in none.
        return groupsOf(rows.map((row) => ({ ...row, key: row.key ?? 'direct' })), (key) => (key === 'direct' ? 'Direct reports' : (names.get(key) ?? null)));
      }
      case 'team': {
        const names = new Map((await this.repository.teams(tx, organisationId)).map(({ id, name }) => [id, name]));
        return groupsOf(rows, (key) => (key === 'none' ? 'No team' : (names.get(key) ?? null)));
      }
      case 'rung':
      case 'target': {
        const { ladder } = await this.ladders.current(tx, organisationId);
        const at = new Map(ladder.rungs.map(({ id }, index) => [id, index]));
        return groupsOf(rows, rungNames(ladder, by)).sort((a, b) => (at.get(a.key) ?? at.size) - (at.get(b.key) ?? at.size));
      }
      case 'location':
        return locationGroups(rows);
    }
  }
}

const rungNames = (ladder: Ladder, by: 'rung' | 'target') => (key: string): string =>
  key === 'none' ? (by === 'rung' ? 'No rung' : 'No target') : (ladder.rungs.find(({ id }) => id === key)?.title ?? key);

function requireEnough({ location }: RollUpFilters, people: number): void {
  if (location !== undefined && people < smallestGroup) throw Problem.refused('too_few', 'Fewer than five people are left at this location, so they are not shown apart.');
}

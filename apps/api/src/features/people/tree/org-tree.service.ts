import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../../platform/access/access.js';
import type { Call } from '../../../platform/access/call.js';
import { peopleScope } from '../../../platform/access/people-scope.js';
import { Problem } from '../../../platform/http/problem.js';
import { PeopleRepository } from '../people.repository.js';
import type { OrgTree, OrgTreeQuery, TreeHit } from './org-tree.dto.js';
import { OrgTreeRepository, type Placed, type PlacedPage } from './org-tree.repository.js';

const PAGE_SIZE = 100;

/** Administrators and auditors read the whole organisation; everyone else begins with themselves. */
const seesEveryone = ({ relations }: Scope): boolean => relations.has('admin') || relations.has('auditor');

/** Who reports to whom, as far as the reader may see people. */
@Injectable()
export class OrgTreeService {
  constructor(
    private readonly access: Access,
    private readonly repository: OrgTreeRepository,
    private readonly people: PeopleRepository,
  ) {}

  /** Refuses (404) to look below somebody whom the reader does not lead. */
  read(call: Call, { under, find, page = 1 }: OrgTreeQuery): Promise<OrgTree> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, today } = scope;
      if (find !== undefined) {
        const hits = await this.find(scope, find);
        return { entries: [], hits, total: hits.length, page: 1, pageSize: PAGE_SIZE };
      }
      const { placed, total } = under === undefined ? await this.roots(scope, page) : await this.below(scope, under.toLowerCase(), page);
      const entries = await this.repository.entries(tx, organisationId, today, placed, ({ place }) => place !== 'dotted' && place !== 'sponsor' && place !== 'delegate');
      return { entries, hits: [], total, page, pageSize: PAGE_SIZE };
    });
  }

  private async below(scope: Scope, managerId: string, page: number): Promise<PlacedPage> {
    const { tx, organisationId, viewerId, today } = scope;
    if (seesEveryone(scope)) {
      if (!(await this.people.row(tx, organisationId, managerId, today))) throw Problem.notFound();
    } else {
      const way = (await this.repository.paths(tx, organisationId, today, [managerId], viewerId)).get(managerId);
      if (way?.[0]?.id !== viewerId) throw Problem.notFound();
    }
    return this.repository.reportsOf(tx, organisationId, today, managerId, window(page));
  }

  private async roots(scope: Scope, page: number): Promise<PlacedPage> {
    const { tx, organisationId, viewerId, relations, today } = scope;
    if (seesEveryone(scope)) return this.repository.tops(tx, organisationId, today, window(page));
    const part = await this.repository.inPart(tx, organisationId, today, viewerId);
    const ways = await this.repository.paths(tx, organisationId, today, part.map(({ id }) => id), viewerId);
    const elsewhere = part.filter(({ id }) => ways.get(id)?.[0]?.id !== viewerId);
    const all: Placed[] = [...(relations.has('lead') ? [{ id: viewerId, place: 'self' as const }] : []), ...elsewhere];
    const { limit, offset } = window(page);
    return { placed: all.slice(offset, offset + limit), total: all.length };
  }

  private async find(scope: Scope, text: string): Promise<TreeHit[]> {
    const { tx, organisationId, viewerId, relations, today } = scope;
    const everyone = seesEveryone(scope);
    const found = await this.repository.find(tx, organisationId, today, { viewerId, visible: peopleScope('people.read', relations, 'p.id'), text });
    // Somebody who leads nobody is no root of their own tree.
    const people = everyone || relations.has('lead') ? found : found.filter(({ id }) => id !== viewerId);
    const ways = await this.repository.paths(tx, organisationId, today, people.map(({ id }) => id), everyone ? null : viewerId);
    return people.map((person) => {
      const way = ways.get(person.id) ?? [person];
      // Names above a manager's own place are not theirs to read here, nor those above whom they look after in part.
      return { person, path: everyone || way[0]?.id === viewerId ? way : [person] };
    });
  }
}

const window = (page: number): { limit: number; offset: number } => ({ limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });

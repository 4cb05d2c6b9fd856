import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { DirectoryQuery, PeoplePage, PeopleQuery, PersonProfile, PersonRef, SetTarget, UpdatePerson } from './people.dto.js';
import { PeopleRepository } from './people.repository.js';
import { ProfileReader } from './profile.reader.js';
import { rungByName, rungNames } from './rungs.js';

const PAGE_SIZE = 50;
const UNIQUE_VIOLATION = '23505';

/** Lists people, reads and edits a profile. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly access: Access,
    private readonly people: PeopleRepository,
    private readonly profiles: ProfileReader,
    private readonly ladders: LaddersRepository,
  ) {}

  list(call: Call, { q = '', page = 1, include_ended = false }: PeopleQuery): Promise<PeoplePage> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId, relations, today }) => {
      const belowId = relations.has('admin') ? null : viewerId;
      const found = await this.people.page(tx, organisationId, { belowId, today, q: q.trim(), includeEnded: include_ended, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
      return { ...found, page, pageSize: PAGE_SIZE };
    });
  }

  directory(call: Call, { q }: DirectoryQuery): Promise<PersonRef[]> {
    return this.access.perform(call, { kind: 'organisation' }, ({ tx, organisationId, viewerId, today }) =>
      this.people.directory(tx, organisationId, viewerId, today, q.trim()),
    );
  }

  profile(call: Call, personId: string): Promise<PersonProfile> {
    return this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.profiles.read(scope, personId));
  }

  update(call: Call, personId: string, { name, email }: UpdatePerson): Promise<PersonProfile> {
    return this.edit(call, personId, async ({ tx, organisationId }) => {
      try {
        await this.people.update(tx, organisationId, personId, { ...(name && { name: name.trim() }), ...(email && { email: email.trim().toLowerCase() }) });
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) {
          throw Problem.invalid({ field: 'email', message: 'Someone here has this address already.' });
        }
        throw error;
      }
    });
  }

  setTarget(call: Call, personId: string, { rung = null }: SetTarget): Promise<PersonProfile> {
    return this.edit(call, personId, async ({ tx, organisationId }) => {
      const { ladder } = await this.ladders.current(tx, organisationId);
      const target = rung === null ? null : rungByName(ladder, rung);
      if (rung !== null && target === null) throw Problem.invalid({ field: 'rung', message: `Choose one of: ${rungNames(ladder)}.` });
      await this.people.update(tx, organisationId, personId, { targetRung: target?.id ?? null });
    });
  }

  /** A change of a profile that was read at a certain version. */
  private edit(call: Call, personId: string, change: (scope: Scope) => Promise<void>): Promise<PersonProfile> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      requireVersion(call, (await this.profiles.read(scope, personId)).version);
      await change(scope);
      return this.profiles.read(scope, personId);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { nextRung } from '@nextrung/domain/ladder';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { peopleScope } from '../../platform/access/people-scope.js';
import type { Relation } from '../../platform/access/relations.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { SetOverlays, SetTarget, UpdatePerson } from './people-changes.dto.js';
import type { DirectoryQuery, PeoplePage, PeopleQuery, PersonProfile, PersonRef } from './people.dto.js';
import { PeopleRepository } from './people.repository.js';
import { ProfileEdits } from './profile-edits.js';
import { ProfileReader } from './profile.reader.js';
import { rungByName, rungNames } from './rungs.js';

const PAGE_SIZE = 50;

/** Whom a list shows: everyone one may read, oneself left out where it is about those one looks after. */
const listed = (relations: ReadonlySet<Relation>): string =>
  relations.has('admin') || relations.has('auditor') ? peopleScope('people.read', relations, 'p.id') : `(${peopleScope('people.read', relations, 'p.id')}) AND p.id <> $2`;

const UNIQUE_VIOLATION = '23505';

/** Lists people, reads and edits a profile. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly access: Access,
    private readonly people: PeopleRepository,
    private readonly profiles: ProfileReader,
    private readonly ladders: LaddersRepository,
    private readonly edits: ProfileEdits,
  ) {}

  list(call: Call, { q = '', page = 1, include_ended = false, team, without, location, rung }: PeopleQuery): Promise<PeoplePage> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId, relations, today }) => {
      const filter = { q: q.trim(), includeEnded: include_ended, team, withoutManager: without === 'manager', location: location?.trim() || undefined, rung: rung || undefined };
      const found = await this.people.page(tx, organisationId, {
        viewerId, visible: listed(relations), manageable: peopleScope('people.update', relations, 'p.id'), today, ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE,
      });
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

  update(call: Call, personId: string, { name, email, teamId, location, workingShare, contractor }: UpdatePerson): Promise<PersonProfile> {
    return this.edits.change(call, personId, async ({ tx, organisationId }) => {
      if (teamId && !(await this.people.holdTeam(tx, organisationId, teamId))) throw Problem.invalid({ field: 'teamId', message: 'Choose a team.' });
      try {
        await this.people.update(tx, organisationId, personId, {
          ...(name && { name: name.trim() }), ...(email && { email: email.trim().toLowerCase() }), ...(teamId !== undefined && { teamId }), ...(location !== undefined && { location: location || null }),
          ...(workingShare !== undefined && { workingShare }), ...(contractor !== undefined && { contractor }),
        });
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) {
          throw Problem.invalid({ field: 'email', message: 'Someone here has this address already.' });
        }
        throw error;
      }
    });
  }

  setTarget(call: Call, personId: string, { rung, secondRung }: SetTarget): Promise<PersonProfile> {
    return this.edits.change(call, personId, async ({ tx, organisationId }, present) => {
      await this.ladders.hold(tx, organisationId);
      const { ladder } = await this.ladders.current(tx, organisationId);
      const chosen = (name: string | null, field: string): string | null => {
        const found = name === null ? null : rungByName(ladder, name);
        if (name !== null && found === null) throw Problem.invalid({ field, message: `Choose one of: ${rungNames(ladder)}.` });
        return found?.id ?? null;
      };
      const change = {
        ...(rung !== undefined && { targetRung: chosen(rung, 'rung') }),
        ...(secondRung !== undefined && { secondTargetRung: chosen(secondRung, 'secondRung') }),
      };
      const first = rung === undefined ? present.targetRung : (change.targetRung ?? nextRung(ladder, present.rung)?.id ?? null);
      const second = secondRung === undefined ? present.secondTargetRung : change.secondTargetRung ?? null;
      if (second !== null && first === null) throw Problem.invalid({ field: 'secondRung', message: 'There is no next rung to be the first target: choose that one, or take the second back.' });
      if (second !== null && second === first) throw Problem.invalid({ field: 'secondRung', message: 'The second target is another rung than the first.' });
      await this.people.update(tx, organisationId, personId, change);
    });
  }

  setOverlays(call: Call, personId: string, { overlays }: SetOverlays): Promise<PersonProfile> {
    return this.edits.change(call, personId, async ({ tx, organisationId }) => {
      const { ladder } = await this.ladders.current(tx, organisationId);
      const unknown = overlays.findIndex((id) => !ladder.overlays.some((overlay) => overlay.id === id));
      if (unknown >= 0) throw Problem.invalid({ field: `overlays.${unknown}`, message: `Choose one of: ${ladder.overlays.map(({ id }) => id).join(', ')}.` });
      await this.people.update(tx, organisationId, personId, { overlays });
    });
  }
}

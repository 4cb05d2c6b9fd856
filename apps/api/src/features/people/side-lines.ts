import { Injectable } from '@nestjs/common';
import { dateWords } from '@nextrung/domain/readiness';
import type { Scope } from '../../platform/access/access.js';
import { peopleScope } from '../../platform/access/people-scope.js';
import { Problem } from '../../platform/http/problem.js';
import type { PersonProfile, PersonRow, ReportingLineEntry } from './people.dto.js';
import { PeopleRepository } from './people.repository.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';

/** Who is meant, from which day, and which fields of the request say so. */
export interface Begin {
  readonly otherId: string;
  readonly from: string;
  /** Where the other person is named. */
  readonly field: string;
}

/** Whether a line still holds on a day, or is planned after it. */
export const holdsFrom = (line: ReportingLineEntry, day: string): boolean => line.to === null || line.to > day;

/** Dotted lines and sponsors, beside the one line manager. Called behind the lock of the structure. */
@Injectable()
export class SideLines {
  constructor(
    private readonly people: PeopleRepository,
    private readonly lines: ReportingLinesRepository,
  ) {}

  async beginDotted(scope: Scope, profile: PersonProfile, begin: Begin): Promise<void> {
    const { otherId, from, field } = begin;
    const other = await this.requireOther(scope, profile, begin, 'Nobody has a dotted line to themselves.');
    const present = profile.reportingLines.filter((line) => line.manager.id === otherId && holdsFrom(line, from));
    if (present.some(({ kind }) => kind === 'solid')) throw Problem.invalid({ field, message: `${other.name} is the line manager, now or as planned.` });
    const same = present.find(({ kind }) => kind === 'dotted');
    if (same) throw Problem.invalid({ field, message: `There is a dotted line to ${other.name} already, from ${dateWords(same.from)}.` });
    await this.lines.insert(scope.tx, scope.organisationId, [{ personId: profile.id, managerId: otherId, from, kind: 'dotted' }]);
  }

  /** The sponsor before ends on that day; one who was planned later is dropped. */
  async beginSponsor(scope: Scope, profile: PersonProfile, begin: Begin): Promise<void> {
    const { tx, organisationId, today } = scope;
    const { otherId, from, field } = begin;
    const other = await this.requireOther(scope, profile, begin, 'Nobody is their own sponsor.');
    const sponsors = profile.reportingLines.filter(({ kind }) => kind === 'sponsor');
    if (sponsors.some((line) => line.manager.id === otherId && line.to === null && line.from <= from)) {
      throw Problem.invalid({ field, message: `${other.name} is the sponsor already.` });
    }
    const begun = sponsors.find((line) => line.from < today);
    if (begun && from <= begun.from) throw Problem.invalid({ field: 'from', message: `${begun.manager.name} became the sponsor on ${dateWords(begun.from)}. Choose a later day.` });
    await this.lines.endSide(tx, organisationId, { personId: profile.id, kinds: ['sponsor'], day: from, today });
    await this.lines.insert(tx, organisationId, [{ personId: profile.id, managerId: otherId, from, kind: 'sponsor' }]);
  }

  /** With a line manager a sponsor ends, and so does a dotted line to the same person; without one there has to be a sponsor. */
  async followManager(scope: Scope, profile: PersonProfile, { managerId, sponsorId, from }: { managerId: string | null; sponsorId: string | null; from: string }): Promise<void> {
    const { tx, organisationId, today } = scope;
    const field = 'sponsorId';
    if (managerId !== null) {
      if (sponsorId !== null) throw Problem.invalid({ field, message: 'A sponsor is for a person without a manager.' });
      await this.lines.endSide(tx, organisationId, { personId: profile.id, kinds: ['sponsor'], day: from, today });
      return this.lines.endSide(tx, organisationId, { personId: profile.id, kinds: ['dotted'], managerId, day: from, today });
    }
    const present = profile.reportingLines.find((line) => line.kind === 'sponsor' && line.from <= from && line.to === null);
    if (sponsorId === null) {
      if (present || (await this.lines.reportsFrom(tx, organisationId, profile.id, from)).total > 0) return;
      throw Problem.invalid({ field, message: 'A person without a manager gets a sponsor.' });
    }
    if (present?.manager.id !== sponsorId) await this.beginSponsor(scope, profile, { otherId: sponsorId, from, field });
  }

  /** Whom somebody who leaves sponsors has to have another sponsor first. */
  async requireNobodySponsored({ tx, organisationId }: Scope, personId: string, day: string): Promise<void> {
    const { names, total } = await this.lines.reportsFrom(tx, organisationId, personId, day, 'sponsor');
    if (total > 0) throw Problem.refused('sponsors_people', `Give those whom they sponsor another sponsor first: ${names.join(', ')}${total > names.length ? ` and ${total - names.length} more` : ''}.`);
  }

  private async requireOther({ tx, organisationId, viewerId, relations, today }: Scope, profile: PersonProfile, { otherId, field }: Begin, toThemselves: string): Promise<PersonRow> {
    const refuse = (message: string): Problem => Problem.invalid({ field, message });
    if (otherId === profile.id) throw refuse(toThemselves);
    const seen = await this.people.sees(tx, organisationId, { viewerId, visible: peopleScope('people.read', relations, 'p.id'), today, personId: otherId });
    const other = seen ? await this.people.row(tx, organisationId, otherId, today) : null;
    if (!other) throw refuse('Choose someone among the people you see.');
    if (other.endedOn !== null) throw refuse(`${other.name} leaves, or has left. Choose someone who stays.`);
    return other;
  }
}

import { Injectable } from '@nestjs/common';
import type { Ladder } from '@nextrung/domain/ladder';
import { v7 as uuid } from 'uuid';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import type { Relation } from '../../platform/access/relations.js';
import { Problem } from '../../platform/http/problem.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { REFRESH_ASSESSMENTS } from '../readiness/refresh-queues.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { parsePeopleCsv, type PeopleRow } from './import-parse/index.js';
import type { AddPerson, ImportError, PeopleImportPreview, PeopleImportResult, PeopleImportRow, PersonProfile } from './people.dto.js';
import { type NewPerson, PeopleRepository } from './people.repository.js';
import { ProfileEdits } from './profile-edits.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';
import { rungByName, rungNames } from './rungs.js';

interface Plan {
  readonly rows: PeopleImportRow[];
  readonly errors: ImportError[];
  /** Address → person, of everyone named in the file who is here already. */
  readonly known: ReadonlyMap<string, { id: string }>;
}

/** Adds people: one by hand, or many from pasted rows. */
@Injectable()
export class PeopleIntakeService {
  constructor(
    private readonly access: Access,
    private readonly people: PeopleRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly edits: ProfileEdits,
    private readonly ladders: LaddersRepository,
    private readonly jobs: Jobs,
  ) {}

  add(call: Call, input: AddPerson): Promise<PersonProfile> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, relations, today } = scope;
      const admin = relations.has('admin');
      if (input.isAdmin === true && !admin) throw Problem.invalid({ field: 'isAdmin', message: 'Only an administrator may make another one.' });
      const email = input.email.trim().toLowerCase();
      if ((await this.people.byEmail(tx, organisationId, [email])).size > 0) {
        throw Problem.invalid({ field: 'email', message: 'Someone here has this address already.' });
      }
      await this.ladders.hold(tx, organisationId);
      const { ladder } = await this.ladders.current(tx, organisationId);
      const rung = input.rung ? rungByName(ladder, input.rung) : null;
      if (input.rung && !rung) throw Problem.invalid({ field: 'rung', message: `Choose one of: ${rungNames(ladder)}.` });

      if (input.teamId && !(await this.people.holdTeam(tx, organisationId, input.teamId))) throw Problem.invalid({ field: 'teamId', message: 'Choose a team.' });
      if (rung && input.aspiring === true) throw Problem.invalid({ field: 'aspiring', message: 'Someone with a rung is on the ladder already.' });

      await this.lines.lockStructure(tx, organisationId);
      const managerId = input.managerId ?? (admin ? null : viewerId);
      if (managerId !== null && !(await this.mayLead(scope, managerId))) {
        throw Problem.invalid({ field: 'managerId', message: 'Choose a manager among the people you see.' });
      }
      const id = uuid();
      await this.people.insert(tx, organisationId, [{ id, name: input.name.trim(), email, isAdmin: input.isAdmin === true, aspiring: input.aspiring === true, ...workingDetails(input) }]);
      if (rung) await this.people.insertLevels(tx, organisationId, viewerId, [{ personId: id, rung: rung.id, effectiveFrom: input.levelSince ?? today, reason: 'Added' }]);
      if (managerId !== null) await this.lines.insert(tx, organisationId, [{ personId: id, managerId, from: today }]);
      return this.edits.settle({ ...scope, relations: admin ? relations : new Set<Relation>([...relations, 'manager']) }, id);
    });
  }

  preview(call: Call, csv: string): Promise<PeopleImportPreview> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { rows, errors } = await this.plan(scope, csv);
      return { rows, errors, creates: count(rows, 'create'), unchanged: count(rows, 'unchanged') };
    });
  }

  /** All or nothing: one wrong line, and nobody is added. */
  import(call: Call, csv: string): Promise<PeopleImportResult> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, relations, today } = scope;
      await this.lines.lockStructure(tx, organisationId);
      const { rows, errors, known } = await this.plan(scope, csv);
      if (errors.length > 0) {
        throw Problem.invalid(...errors.slice(0, 100).map(({ line, field, message }) => ({ field: field ?? 'csv', message: `Line ${line}: ${message}`, line })));
      }
      const created = rows.filter(({ action }) => action === 'create').map((row) => ({ ...row, id: uuid() }));
      const ids = new Map([...[...known].map(([email, { id }]) => [email, id] as const), ...created.map(({ email, id }) => [email, id] as const)]);
      await this.people.insert(tx, organisationId, created.map(({ id, name, email }) => ({ id, name, email, isAdmin: false, aspiring: false })));
      await this.people.insertLevels(
        tx, organisationId, viewerId,
        created.filter(({ rung }) => rung !== null).map(({ id, rung, levelSince }) => ({ personId: id, rung, effectiveFrom: levelSince ?? today, reason: 'Imported' })),
      );
      const fallback = relations.has('admin') ? null : viewerId;
      await this.lines.insert(
        tx, organisationId,
        created.flatMap(({ id, managerEmail }) => {
          const managerId = managerEmail === null ? fallback : (ids.get(managerEmail) ?? null);
          return managerId === null ? [] : [{ personId: id, managerId, from: today }];
        }),
      );
      await this.jobs.send(tx, REFRESH_ASSESSMENTS, { organisationId });
      return { created: created.length, unchanged: rows.length - created.length };
    });
  }

  private async plan(scope: Scope, csv: string): Promise<Plan> {
    const { tx, organisationId } = scope;
    const parsed = parsePeopleCsv(csv);
    await this.ladders.hold(tx, organisationId);
    const { ladder } = await this.ladders.current(tx, organisationId);
    const named = new Set(parsed.rows.flatMap(({ email, managerEmail }) => (managerEmail === null ? [email] : [email, managerEmail])));
    const known = await this.people.byEmail(tx, organisationId, [...named]);
    const inFile = new Set(parsed.rows.map(({ email }) => email));
    const reach = await this.reachable(scope, [...known.values()].map(({ id }) => id));

    const errors = [...parsed.errors];
    const rows = parsed.rows.map((row): PeopleImportRow => {
      const problem = rowProblem(row, ladder, (email) => {
        const person = known.get(email);
        return person ? reach.has(person.id) && person.endedOn === null : inFile.has(email);
      });
      if (problem) errors.push({ line: row.line, ...problem });
      const rung = row.rung === null ? null : (rungByName(ladder, row.rung)?.id ?? row.rung);
      return { ...row, rung, action: known.has(row.email) ? 'unchanged' : 'create' };
    });
    return { rows, errors: errors.sort((a, b) => a.line - b.line), known };
  }

  /** Of these people, those whom the reader may make somebody's manager. */
  private async reachable({ tx, organisationId, viewerId, relations, today }: Scope, personIds: readonly string[]): Promise<Set<string>> {
    if (relations.has('admin')) return new Set(personIds);
    return new Set([viewerId, ...(await this.lines.below(tx, organisationId, viewerId, today, personIds))]);
  }

  private async mayLead(scope: Scope, managerId: string): Promise<boolean> {
    if (!(await this.reachable(scope, [managerId])).has(managerId)) return false;
    const manager = await this.people.row(scope.tx, scope.organisationId, managerId, scope.today);
    return manager !== null && manager.endedOn === null;
  }
}

const workingDetails = ({ teamId = null, location, workingShare = 100, contractor = false }: AddPerson): Pick<NewPerson, 'teamId' | 'location' | 'workingShare' | 'contractor'> => ({
  teamId, location: location || null, workingShare, contractor,
});

const count = (rows: readonly PeopleImportRow[], action: PeopleImportRow['action']): number => rows.filter((row) => row.action === action).length;

function rowProblem(row: PeopleRow, ladder: Ladder, mayBeManager: (email: string) => boolean): Omit<ImportError, 'line'> | null {
  if (row.rung !== null && rungByName(ladder, row.rung) === null) {
    return { field: 'rung', message: `“${row.rung}” is not a rung of the ladder. Use one of: ${rungNames(ladder)}.` };
  }
  if (row.managerEmail !== null && !mayBeManager(row.managerEmail)) {
    return { field: 'manager', message: `There is no manager with the address ${row.managerEmail} among these rows or the people you see.` };
  }
  return null;
}

import { Injectable } from '@nestjs/common';
import { addDays, earlier } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { LevelMappingsRepository } from '../level-mappings/level-mappings.repository.js';
import type { PeopleList } from './import-parse/index.js';
import { folded, type ImportState, type KnownPerson } from './import-plan/index.js';
import { ImportStateRepository } from './import-state.repository.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';

const YEAR = 366;

/** How the rows are to be read. */
export interface ImportOptions {
  readonly effectiveOn: string | null;
  readonly source: string | null;
}

/** Everyone whom a list names. */
const addressesOf = (list: PeopleList): string[] => [
  ...new Set(list.rows.flatMap(({ email, managerEmail, dotted = [] }) => [email, ...dotted, ...(managerEmail === null ? [] : [managerEmail])])),
];

/** Puts together what the plan of an import has to know. */
@Injectable()
export class ImportStateReader {
  constructor(
    private readonly repository: ImportStateRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly ladders: LaddersRepository,
    private readonly mappings: LevelMappingsRepository,
  ) {}

  async read(scope: Scope, list: PeopleList, { effectiveOn, source }: ImportOptions): Promise<ImportState> {
    const { tx, organisationId, viewerId, relations, today } = scope;
    const isAdmin = relations.has('admin');
    const day = effectiveOn ?? today;
    if (day < addDays(today, -YEAR) || day > addDays(today, YEAR)) throw Problem.invalid({ field: 'effectiveOn', message: 'Choose a day within a year of today.' });
    if (source !== null && !isAdmin) throw Problem.invalid({ field: 'source', message: 'Only an administrator maps the levels of another company.' });

    const people = await this.repository.people(tx, organisationId, addressesOf(list));
    const known = [...people.values()].map(({ id }) => id);
    const rows = list.rows.flatMap(({ email }) => people.get(email)?.id ?? []);
    const above = await this.repository.above(tx, organisationId, managersOf(list, people), earlier(day, today));
    const teams = await this.repository.teams(tx, organisationId);
    return {
      today, effectiveOn: day, viewerId, isAdmin, source, people, above,
      ladder: (await this.ladders.current(tx, organisationId)).ladder,
      mapped: source === null ? new Map() : new Map((await this.mappings.ofSource(tx, organisationId, source)).map((one) => [folded(one.theirs), one])),
      reach: isAdmin ? null : new Set([viewerId, ...(await this.lines.below(tx, organisationId, viewerId, today, known))]),
      levels: await this.repository.levels(tx, organisationId, rows),
      lines: await this.repository.lines(tx, organisationId, rows),
      // The oldest keeps a name that two teams share but for its case.
      teams: new Map(teams.toReversed().map((team) => [folded(team.name), team])),
      teamNames: new Map(teams.map(({ id, name }) => [id, name])),
      names: new Map(above.map(({ personId, name }) => [personId, name])),
      reports: await this.repository.reports(tx, organisationId, list.rows.flatMap(({ email, leftOn = null }) => (leftOn === null ? [] : (people.get(email)?.id ?? [])))),
      admins: await this.repository.stayingAdmins(tx, organisationId),
      newIds: new Map(list.rows.filter(({ email }) => !people.has(email)).map(({ email }) => [email, uuid()])),
    };
  }
}

const managersOf = (list: PeopleList, people: ReadonlyMap<string, KnownPerson>): string[] => [
  ...new Set(list.rows.flatMap(({ managerEmail }) => (managerEmail === null ? [] : (people.get(managerEmail)?.id ?? [])))),
];

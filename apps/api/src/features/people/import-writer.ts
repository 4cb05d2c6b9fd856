import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { Scope } from '../../platform/access/access.js';
import { REFRESH_ASSESSMENTS } from '../readiness/refresh-queues.js';
import { Assessments } from '../readiness/assessments.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { ImportPlan, PlannedRow } from './import-plan/index.js';
import { folded } from './import-plan/index.js';
import { BatchLinesRepository } from './batch-lines.repository.js';
import { Departures } from './departures.js';
import { ManagerChangesRepository } from './manager-changes.repository.js';
import { PeopleRepository } from './people.repository.js';

/** Carries out the plan of an import in a fixed number of statements. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly people: PeopleRepository,
    private readonly lines: BatchLinesRepository,
    private readonly changes: ManagerChangesRepository,
    private readonly departures: Departures,
    private readonly assessments: Assessments,
    private readonly jobs: Jobs,
  ) {}

  async write(scope: Scope, { rows, newTeams }: ImportPlan): Promise<void> {
    const { tx, organisationId, viewerId } = scope;
    const touched = rows.filter(({ action }) => action !== 'unchanged');
    if (touched.length === 0) return;
    const added = touched.filter(({ person }) => person === null);
    const known = touched.filter(({ person }) => person !== null);

    const teams = await this.makeTeams(tx, organisationId, [...newTeams.values()]);
    await this.insert(tx, organisationId, added, teams);
    await this.update(tx, organisationId, known, teams);
    await this.people.insertLevels(tx, organisationId, viewerId, touched.flatMap(({ id, level }) => (level === null ? [] : [{ personId: id, ...level }])));
    const moves = known.flatMap(({ id, move }) => (move === null ? [] : [{ personId: id, ...move }]));
    await this.lines.move(tx, organisationId, moves);
    await this.changes.record(tx, organisationId, viewerId, moves.map(({ personId, giverId, managerId, on }) => ({ personId, giverId, takerId: managerId, onDay: on })));
    await this.lines.endLines(tx, organisationId, { ends: touched.flatMap(({ dotted }) => dotted.ends), drops: touched.flatMap(({ dotted }) => dotted.drops) });
    await this.lines.begin(tx, organisationId, [
      ...added.flatMap(({ id, move }) => (move === null ? [] : [{ personId: id, managerId: move.managerId, kind: 'solid' as const, from: move.on, to: move.until }])),
      ...touched.flatMap(({ id, dotted }) => dotted.begins.map((line) => ({ personId: id, kind: 'dotted' as const, ...line }))),
    ]);

    for (const { id, endsOn } of known) if (endsOn !== null) await this.departures.close(scope, id, endsOn);

    // Too many to assess while everyone waits: pages assess those without a stored assessment themselves, a job the rest.
    await this.assessments.forget({ tx, organisationId }, known.filter(({ level, move, endsOn }) => level !== null || move !== null || endsOn !== null).map(({ id }) => id));
    await this.jobs.send(tx, REFRESH_ASSESSMENTS, { organisationId });
  }

  /** Ids of the new teams by folded name; one that was made meanwhile is taken. */
  private async makeTeams(tx: Tx, organisationId: string, names: readonly string[]): Promise<Map<string, string>> {
    if (names.length === 0) return new Map();
    await tx.query('INSERT INTO teams (organisation_id, id, name) SELECT $1, * FROM unnest($2::uuid[], $3::text[]) ON CONFLICT (organisation_id, name) DO NOTHING', [organisationId, names.map(() => uuid()), names]);
    const rows = await tx.query<{ id: string; name: string }[]>('SELECT id, name FROM teams WHERE organisation_id = $1 AND name = ANY($2)', [organisationId, names]);
    return new Map(rows.map(({ id, name }) => [folded(name), id]));
  }

  private async insert(tx: Tx, organisationId: string, rows: readonly PlannedRow[], teams: ReadonlyMap<string, string>): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO people (organisation_id, id, email, name, team_id, location, working_share, contractor, ended_on)
       SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::smallint[], $8::boolean[], $9::date[])`,
      [organisationId, rows.map(({ id }) => id), rows.map(({ row }) => row.email), ...factsOf(rows, teams)],
    );
  }

  private async update(tx: Tx, organisationId: string, rows: readonly PlannedRow[], teams: ReadonlyMap<string, string>): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `UPDATE people p SET version = p.version + 1, name = v.name, team_id = v.team_id, location = v.location, working_share = v.working_share, contractor = v.contractor, ended_on = v.ended_on,
                           target_rung = CASE WHEN v.forgets THEN NULL ELSE p.target_rung END, second_target_rung = CASE WHEN v.forgets THEN NULL ELSE p.second_target_rung END
         FROM unnest($2::uuid[], $3::boolean[], $4::text[], $5::uuid[], $6::text[], $7::smallint[], $8::boolean[], $9::date[])
                AS v(id, forgets, name, team_id, location, working_share, contractor, ended_on)
        WHERE p.organisation_id = $1 AND p.id = v.id`,
      [organisationId, rows.map(({ id }) => id), rows.map(({ forgetsTargets }) => forgetsTargets), ...factsOf(rows, teams)],
    );
  }
}

function factsOf(rows: readonly PlannedRow[], teams: ReadonlyMap<string, string>): unknown[][] {
  const teamId = ({ team }: PlannedRow): string | null => (team === null ? null : 'id' in team ? team.id : (teams.get(team.key) ?? null));
  return [rows.map(({ facts }) => facts.name), rows.map(teamId), rows.map(({ facts }) => facts.location), rows.map(({ facts }) => facts.workingShare), rows.map(({ facts }) => facts.contractor), rows.map(({ facts }) => facts.endedOn)];
}

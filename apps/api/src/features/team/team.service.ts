import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { PAGE, type TeamChoices, type TeamQuery, type TeamScope, type TeamView } from './team.dto.js';
import { TeamReader } from './team.reader.js';
import { teamRow } from './team-row.js';

/** The heatmap: people × competencies, each for their own target rung. */
@Injectable()
export class TeamService {
  constructor(
    private readonly access: Access,
    private readonly reader: TeamReader,
  ) {}

  /** Refuses (400) a rung, competency or order that there is not, (409) to go on after somebody who does not fit any more. */
  team(call: Call, { after, limit = PAGE, ...filters }: TeamQuery): Promise<TeamView> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { today } = scope;
      const { published: { ladder }, counts, matched, from, overlays, rows } = await this.reader.page(scope, filters, { after: after ?? null, limit });
      // Nobody is asked to go on after the last one.
      if (after !== undefined && from === null) throw Problem.refused('list_changed', 'The list has changed meanwhile. Load it again from the top.');
      const last = from === null ? matched : from - 1 + rows.length;
      return {
        scope: filters.scope ?? 'direct',
        asOf: today,
        competencies: ladder.competencies.map(({ id, name }) => ({ id, name })),
        overlays: ladder.overlays.filter(({ id }) => overlays.includes(id)).map(({ id, name, skills }) => ({ id, name, competencies: skills.map((skill) => ({ id: skill.id, name: skill.name })) })),
        counts,
        matched,
        from: from ?? 0,
        rows: rows.map((row) => teamRow(row, today)),
        next: last < matched ? (rows.at(-1)?.id ?? null) : null,
      };
    });
  }

  choices(call: Call, scope: TeamScope): Promise<TeamChoices> {
    return this.access.perform(call, { kind: 'organisation' }, (found) => this.reader.choices(found, scope === 'all'));
  }
}

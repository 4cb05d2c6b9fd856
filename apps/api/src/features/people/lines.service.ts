import { Injectable } from '@nestjs/common';
import { dateWords } from '@nextrung/domain/readiness';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { BeginLine, EndLine } from './lines.dto.js';
import type { PersonProfile } from './people.dto.js';
import { PeopleRepository } from './people.repository.js';
import { ProfileEdits } from './profile-edits.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';
import { SideLines } from './side-lines.js';

/** Begins and ends dotted lines and sponsors. */
@Injectable()
export class LinesService {
  constructor(
    private readonly edits: ProfileEdits,
    private readonly people: PeopleRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly sideLines: SideLines,
  ) {}

  begin(call: Call, personId: string, { kind, managerId, from }: BeginLine): Promise<PersonProfile> {
    return this.edits.change(call, personId, async (scope, profile) => {
      await this.lines.lockStructure(scope.tx, scope.organisationId);
      if (profile.endedOn !== null) throw Problem.refused('ended', `${profile.name} leaves, or has left.`);
      const begin = { otherId: managerId, from, field: 'managerId' };
      await (kind === 'dotted' ? this.sideLines.beginDotted(scope, profile, begin) : this.sideLines.beginSponsor(scope, profile, begin));
      await this.people.update(scope.tx, scope.organisationId, personId, {});
    });
  }

  end(call: Call, personId: string, lineId: string, { on }: EndLine): Promise<PersonProfile> {
    return this.edits.change(call, personId, async ({ tx, organisationId, today }) => {
      await this.lines.lockStructure(tx, organisationId);
      const line = await this.lines.line(tx, organisationId, personId, lineId);
      if (!line) throw Problem.notFound();
      if (line.kind === 'solid') throw Problem.refused('line_manager', 'This is the line manager. Give the person another one instead.');
      if (line.to !== null && line.to <= on) throw Problem.invalid({ field: 'on', message: `It ends on ${dateWords(line.to)} already.` });
      // What has held on a day stays in the history.
      if (on <= line.from && line.from < today) throw Problem.invalid({ field: 'on', message: `It began on ${dateWords(line.from)}. Choose a later day.` });
      await this.lines.endLine(tx, organisationId, lineId, on);
      await this.people.update(tx, organisationId, personId, {});
    });
  }
}

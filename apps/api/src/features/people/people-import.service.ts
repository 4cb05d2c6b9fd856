import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { parsePeopleCsv } from './import-parse/index.js';
import { planImport } from './import-plan/index.js';
import { ImportStateReader } from './import-state.reader.js';
import { ImportStateRepository } from './import-state.repository.js';
import { ImportWriter } from './import-writer.js';
import type { PeopleCsv, PeopleImportPreview, PeopleImportResult } from './people-import.dto.js';
import { previewOf, resultOf } from './people-import.mapper.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';

/** At most so many errors come with a refusal; the preview has all of them. */
const MOST_ERRORS = 100;

/** Brings a list of people in: adds, changes and ends them, all rows or none. */
@Injectable()
export class PeopleImportService {
  constructor(
    private readonly access: Access,
    private readonly states: ImportStateReader,
    private readonly repository: ImportStateRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly ladders: LaddersRepository,
    private readonly writer: ImportWriter,
  ) {}

  preview(call: Call, { csv, effectiveOn = null, source = null }: PeopleCsv): Promise<PeopleImportPreview> {
    const list = parsePeopleCsv(csv);
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const state = await this.states.read(scope, list, { effectiveOn, source });
      return previewOf(planImport(list, state), state.effectiveOn);
    });
  }

  apply(call: Call, { csv, effectiveOn = null, source = null }: PeopleCsv): Promise<PeopleImportResult> {
    const list = parsePeopleCsv(csv);
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId } = scope;
      // In the order of a single change, people before the structure: the other way round the two would wait for each other.
      const locked = await this.repository.lock(tx, organisationId, list.rows.map(({ email }) => email));
      await this.ladders.hold(tx, organisationId);
      await this.lines.lockStructure(tx, organisationId);
      const state = await this.states.read(scope, list, { effectiveOn, source });
      const plan = planImport(list, state);
      if (plan.errors.length > 0) {
        throw Problem.invalid(...plan.errors.slice(0, MOST_ERRORS).map(({ line, field, message }) => ({ field: field ?? 'csv', message: `Line ${line}: ${message}`, line })));
      }
      if (plan.rows.some(({ person, action }) => person !== null && action !== 'unchanged' && !locked.has(person.id))) {
        throw Problem.refused('changed_meanwhile', 'Someone was added at the same moment. Nothing was saved; preview the list again.');
      }
      await this.writer.write(scope, plan);
      return resultOf(plan);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { dateWords } from '@nextrung/domain/readiness';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { Assessments } from '../readiness/assessments.js';
import type { AddLeave } from './people-changes.dto.js';
import type { LeaveEntry } from './people.dto.js';
import { PeopleRepository } from './people.repository.js';

const LONGEST_YEARS = 3;

/** Records when someone was away, so that their evidence does not age meanwhile. */
@Injectable()
export class LeavesService {
  constructor(
    private readonly access: Access,
    private readonly people: PeopleRepository,
    private readonly assessments: Assessments,
  ) {}

  add(call: Call, personId: string, { from, to }: AddLeave): Promise<LeaveEntry[]> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId } = scope;
      if (to < from) throw Problem.invalid({ field: 'to', message: 'The last day is before the first.' });
      if (to > yearsAfter(from, LONGEST_YEARS)) throw Problem.invalid({ field: 'to', message: 'A leave lasts at most three years.' });
      const overlapping = await this.people.overlappingLeave(tx, organisationId, personId, from, to);
      if (overlapping) {
        const message = `There is a leave from ${dateWords(overlapping.from)} to ${dateWords(overlapping.to)} already. Remove it first.`;
        throw Problem.refused('leave_overlaps', message, [{ field: 'from', message }]);
      }
      await this.people.insertLeave(tx, organisationId, { personId, from, to });
      await this.assessments.refresh(scope, [personId]);
      return this.people.leaves(tx, organisationId, personId);
    });
  }

  remove(call: Call, personId: string, leaveId: string): Promise<LeaveEntry[]> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId } = scope;
      if (!(await this.people.deleteLeave(tx, organisationId, personId, leaveId))) throw Problem.notFound();
      await this.assessments.refresh(scope, [personId]);
      return this.people.leaves(tx, organisationId, personId);
    });
  }
}

function yearsAfter(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  return year > 9999 ? '9999-12-31' : `${String(year).padStart(4, '0')}${day.slice(4)}`;
}

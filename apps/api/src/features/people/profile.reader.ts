import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { offered } from '../../platform/access/operations.js';
import { Problem } from '../../platform/http/problem.js';
import { TargetsRepository } from '../ladders/targets.repository.js';
import { type PersonProfile, PROFILE_RELATIONS } from './people.dto.js';
import { PeopleRepository } from './people.repository.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';

/** Who is told when someone was away. */
const LEAVES = ['self', 'manager', 'delegate', 'admin'] as const;

/** Puts a person's profile together, as the reader may see it. */
@Injectable()
export class ProfileReader {
  constructor(
    private readonly people: PeopleRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly targets: TargetsRepository,
  ) {}

  async read({ tx, organisationId, today, relations }: Scope, personId: string): Promise<PersonProfile> {
    const [row, target, levels, reportingLines, leaves] = await Promise.all([
      this.people.row(tx, organisationId, personId, today), this.targets.targetOf(tx, organisationId, personId, today),
      this.people.levels(tx, organisationId, personId), this.lines.history(tx, organisationId, personId),
      LEAVES.some((one) => relations.has(one)) ? this.people.leaves(tx, organisationId, personId) : [],
    ]);
    if (!row) throw Problem.notFound();
    return {
      ...row,
      targetRung: target.targetRung,
      targetIsDefault: target.isDefault,
      secondTargetRung: target.secondRung,
      overlays: [...target.overlays],
      levels,
      reportingLines,
      leaves,
      relation: PROFILE_RELATIONS.find((one) => relations.has(one)) ?? 'admin',
      can: offered('person', relations, null),
    };
  }
}

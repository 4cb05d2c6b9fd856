import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { Judges } from '../cases/judges.js';
import { NominationCycles } from '../cases/nomination-cycles.js';
import { CycleCasesRepository } from './cycle-cases.repository.js';
import { CycleReader } from './cycle.reader.js';
import type { CarryCase, CycleView } from './cycles.dto.js';

/** Carries what was ready without money over to a cycle that is under way. */
@Injectable()
export class CarryService {
  constructor(
    private readonly access: Access,
    private readonly cases: CycleCasesRepository,
    private readonly cycles: NominationCycles,
    private readonly judges: Judges,
    private readonly reader: CycleReader,
  ) {}

  /** Refused (409 `not_carriable`) for a case in another state, or of whose decision the person has not been told: where it goes would tell. */
  carry(call: Call, caseId: string, { cycleId }: CarryCase): Promise<CycleView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId, viewerId, personId } = scope;
      const [row] = await this.cases.carriable(tx, organisationId, cycleId, viewerId, caseId);
      if (!row) throw Problem.refused('not_carriable', 'Only a case of another cycle that is ready without money, and of which the person has been told, is carried over.');
      const cycle = await this.cycles.underWay(scope, cycleId);
      const seat = await this.cycles.seat(scope, cycle, row);
      const conflict = seat && (await this.judges.conflicts(scope, { personId, presenterId: row.presenterId, caseId }, [seat.deciderId])).get(seat.deciderId);
      // Whether there is money is no second judgement, so whoever decided before may say so too.
      const decides = seat !== null && (conflict === null || conflict === 'decided_before');
      await this.cases.carry(tx, organisationId, caseId, { cycleId, deciderId: decides ? seat.deciderId : null });
      return this.reader.view(scope, cycleId);
    });
  }
}

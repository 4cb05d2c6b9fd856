import { Injectable } from '@nestjs/common';
import { findRung, type Ladder } from '@nextrung/domain/ladder';
import { readinessPolicy } from '@nextrung/domain/readiness';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository, type PublishedLadder } from '../ladders/ladders.repository.js';
import { freshCode } from './case-code.js';
import { CaseReader } from './case.reader.js';
import type { CaseView, Nominate } from './cases.dto.js';
import { CasesRepository } from './cases.repository.js';
import { Judges } from './judges.js';
import type { CaseParties } from './judges.repository.js';
import { NominationCycles, type Seat } from './nomination-cycles.js';
import type { CycleAtHand } from './nomination-cycles.repository.js';

/** Begins promotion cases, inside a cycle or outside of every one; what applies is frozen with it. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly access: Access,
    private readonly repository: CasesRepository,
    private readonly reader: CaseReader,
    private readonly judges: Judges,
    private readonly ladders: LaddersRepository,
    private readonly cycles: NominationCycles,
  ) {}

  /** By the person, without anybody's consent, or by their line manager. Refused (409 `open_case`) while one is open. */
  nominate(call: Call, personId: string, { targetRung, cycleId, offCycleReason = '' }: Nominate): Promise<CaseView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      if (await this.repository.hasOpen(tx, organisationId, personId)) throw Problem.refused('open_case', 'There is an open case for this person already.');
      const cycle = cycleId === undefined ? null : await this.cycles.nominating(scope, cycleId);
      const { id: ladderVersionId, ladder } = await this.ladderOf(scope, cycle);
      const { managerId, teamId, rung, endedOn } = await this.repository.present(tx, organisationId, personId, today);
      if (endedOn !== null && endedOn <= today) throw Problem.refused('person_left', 'This person has left.');
      requireRungAbove(ladder, rung, targetRung);
      const seat = cycle && (await this.cycles.seat(scope, cycle, { targetRung, teamId }));
      if (!cycle) await this.cycles.requireReason(scope, { targetRung, teamId }, offCycleReason);
      const caseId = await this.repository.insert(tx, organisationId, {
        code: await freshCode(this.repository, scope),
        personId,
        targetRung,
        fromRung: rung,
        ladderVersionId,
        policyVersion: cycle?.policyVersion ?? readinessPolicy.version,
        presenterId: managerId,
        teamId,
        nominatedBy: viewerId,
        nominatedAs: viewerId === personId ? 'person' : 'presenter',
        cycleId: cycle?.id ?? null,
        offCycleReason: cycle ? '' : offCycleReason,
        panelId: seat?.id ?? null,
        deciderId: await this.decider(scope, { personId, presenterId: managerId, caseId: null }, seat),
        previousId: null,
        openedOn: today,
      });
      return this.reader.view(scope, caseId);
    });
  }

  /** The panel's, unless they have a conflict of interest: then people operations name another one. */
  private async decider(scope: Scope, parties: CaseParties, seat: Seat | null): Promise<string | null> {
    if (!seat) return this.judges.decider(scope, parties);
    const conflicts = await this.judges.conflicts(scope, parties, [seat.deciderId]);
    return conflicts.get(seat.deciderId) === null ? seat.deciderId : null;
  }

  /** The ladder that was frozen when the cycle opened; otherwise the one in force. */
  private async ladderOf({ tx, organisationId }: Scope, cycle: CycleAtHand | null): Promise<PublishedLadder> {
    const frozen = cycle?.ladderVersion ? await this.ladders.numbered(tx, organisationId, cycle.ladderVersion) : null;
    return frozen ?? this.ladders.current(tx, organisationId);
  }
}

function requireRungAbove(ladder: Ladder, present: string | null, target: string): void {
  const places = ladder.rungs.map(({ id }) => id);
  if (!findRung(ladder, target) || places.indexOf(target) <= (present === null ? -1 : places.indexOf(present))) throw Problem.invalid({ field: 'targetRung', message: 'Choose a rung above the present one.' });
}

import { Injectable } from '@nestjs/common';
import { findRung, type Ladder } from '@nextrung/domain/ladder';
import { readinessPolicy } from '@nextrung/domain/readiness';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { CaseMoves } from './case-moves.js';
import { freshCode } from './case-code.js';
import { caseLine } from './case.mapper.js';
import { CaseReader } from './case.reader.js';
import type { AppointForCase, CaseList, CaseView, MoveCase, Nominate } from './cases.dto.js';
import { CasesRepository } from './cases.repository.js';
import { Judges } from './judges.js';

const NEEDS_REASON = ['return', 'withdraw'];

/** Promotion cases: nominated, written, sent, locked, taken back. What is decided about them is elsewhere. */
@Injectable()
export class CasesService {
  constructor(
    private readonly access: Access,
    private readonly repository: CasesRepository,
    private readonly reader: CaseReader,
    private readonly moves: CaseMoves,
    private readonly judges: Judges,
    private readonly ladders: LaddersRepository,
  ) {}

  /** Those that the viewer has a part in; for people operations that there are any, too. */
  list(call: Call): Promise<CaseList> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, relations } = scope;
      const { ladder } = await this.ladders.current(tx, organisationId);
      const admin = relations.has('admin');
      const rows = await this.repository.list(tx, organisationId, viewerId, { everyone: admin, about: null });
      return { cases: rows.map((row) => caseLine(row, ladder, viewerId, { admin })) };
    });
  }

  ofPerson(call: Call, personId: string): Promise<CaseList> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, viewerId }) => {
      const { ladder } = await this.ladders.current(tx, organisationId);
      const rows = await this.repository.list(tx, organisationId, viewerId, { everyone: true, about: personId });
      return { cases: rows.map((row) => caseLine(row, ladder, viewerId, { above: true })) };
    });
  }

  read(call: Call, caseId: string): Promise<CaseView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, (scope) => this.reader.view(scope, caseId));
  }

  /** By the person, without anybody's consent, or by their line manager. Refused (409 `open_case`) while one is open. */
  nominate(call: Call, personId: string, asked: Nominate): Promise<CaseView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      if (await this.repository.hasOpen(tx, organisationId, personId)) throw Problem.refused('open_case', 'There is an open case for this person already.');
      const { id: ladderVersionId, ladder } = await this.ladders.current(tx, organisationId);
      const { managerId, teamId, rung, endedOn } = await this.repository.present(tx, organisationId, personId, today);
      if (endedOn !== null && endedOn <= today) throw Problem.refused('person_left', 'This person has left.');
      requireRungAbove(ladder, rung, asked.targetRung);
      if (asked.cycleId !== undefined) throw Problem.invalid({ field: 'cycleId', message: 'This cycle does not take nominations now.' });
      const parties = { personId, presenterId: managerId, caseId: null };
      const caseId = await this.repository.insert(tx, organisationId, {
        code: await freshCode(this.repository, scope),
        personId,
        targetRung: asked.targetRung,
        fromRung: rung,
        ladderVersionId,
        policyVersion: readinessPolicy.version,
        presenterId: managerId,
        teamId,
        nominatedBy: viewerId,
        nominatedAs: viewerId === personId ? 'person' : 'presenter',
        cycleId: null,
        offCycleReason: asked.offCycleReason ?? '',
        panelId: null,
        deciderId: await this.judges.decider(scope, parties),
        previousId: null,
        openedOn: today,
      });
      return this.reader.view(scope, caseId);
    });
  }

  move(call: Call, caseId: string, { action, expectedState, reason }: MoveCase): Promise<CaseView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      if (NEEDS_REASON.includes(action) && !reason) throw Problem.invalid({ field: 'reason', message: 'Give the reason. It is kept with the case.' });
      await this.moves.make(scope, await this.moves.atHand(scope, caseId), action, { expectedState, ...(reason !== undefined && { reason }) });
      return this.reader.view(scope, caseId);
    });
  }

  /** Who presents or decides, where the rules found nobody or they are gone: never somebody with a conflict of interest. */
  appoint(call: Call, caseId: string, asked: AppointForCase): Promise<void> {
    const [presenterId, deciderId, appealDeciderId] = [asked.presenterId ?? null, asked.deciderId ?? null, asked.appealDeciderId ?? null];
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId } = scope;
      const row = await this.repository.one(tx, organisationId, caseId);
      if (!row) throw Problem.notFound();
      const parties = { personId: row.person.id, presenterId: presenterId ?? row.presenter?.id ?? null, caseId };
      const named = [...new Set([presenterId, deciderId, appealDeciderId].filter((one) => one !== null))];
      const conflicts = await this.judges.conflicts(scope, parties, named);
      if (presenterId !== null && (presenterId === row.person.id || !conflicts.has(presenterId))) throw Problem.invalid({ field: 'presenterId', message: 'Choose somebody of the organisation, other than the person.' });
      if (deciderId !== null && conflicts.get(deciderId) !== null) throw Problem.invalid({ field: 'deciderId', message: 'Choose somebody of the organisation without a conflict of interest.' });
      if (deciderId !== null && row.panelId !== null) throw Problem.invalid({ field: 'deciderId', message: 'The panel of this case names its decider.' });
      if (presenterId !== null && deciderId === null && presenterId === row.decider?.id) throw Problem.invalid({ field: 'presenterId', message: 'They decide this case, so somebody else presents it.' });
      if (appealDeciderId !== null && (conflicts.get(appealDeciderId) !== null || appealDeciderId === (deciderId ?? row.decider?.id))) throw Problem.invalid({ field: 'appealDeciderId', message: 'Choose somebody who had no hand in the decision and has no conflict of interest.' });
      await this.repository.appoint(tx, organisationId, caseId, { presenterId, deciderId, appealDeciderId });
      // Somebody may decide it now, or present it who was to judge it.
      await this.moves.reseat(scope, caseId);
    });
  }
}

function requireRungAbove(ladder: Ladder, present: string | null, target: string): void {
  const places = ladder.rungs.map(({ id }) => id);
  if (!findRung(ladder, target) || places.indexOf(target) <= (present === null ? -1 : places.indexOf(present))) throw Problem.invalid({ field: 'targetRung', message: 'Choose a rung above the present one.' });
}

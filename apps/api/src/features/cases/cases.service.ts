import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { CaseMoves } from './case-moves.js';
import { caseLine } from './case.mapper.js';
import { CaseReader } from './case.reader.js';
import type { AppointForCase, CaseList, CaseView, MoveCase } from './cases.dto.js';
import { CasesRepository } from './cases.repository.js';
import { Judges } from './judges.js';
import type { CaseParties } from './judges.repository.js';
import { NominationCycles } from './nomination-cycles.js';

const NEEDS_REASON = ['return', 'withdraw'];

/** Promotion cases: written, sent, locked, taken back. How they begin and what is decided about them is elsewhere. */
@Injectable()
export class CasesService {
  constructor(
    private readonly access: Access,
    private readonly repository: CasesRepository,
    private readonly reader: CaseReader,
    private readonly moves: CaseMoves,
    private readonly judges: Judges,
    private readonly ladders: LaddersRepository,
    private readonly cycles: NominationCycles,
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

  move(call: Call, caseId: string, { action, expectedState, reason }: MoveCase): Promise<CaseView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      if (NEEDS_REASON.includes(action) && !reason) throw Problem.invalid({ field: 'reason', message: 'Give the reason. It is kept with the case.' });
      await this.moves.make(scope, await this.moves.atHand(scope, caseId), action, { expectedState, ...(reason !== undefined && { reason }) });
      return this.reader.view(scope, caseId);
    });
  }

  /** Who presents or decides, where the rules found nobody or they are gone: never somebody with a conflict of interest. */
  appoint(call: Call, caseId: string, asked: AppointForCase): Promise<void> {
    const [presenterId, deciderId] = [asked.presenterId ?? null, asked.deciderId ?? null];
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId } = scope;
      const row = await this.repository.one(tx, organisationId, caseId);
      if (!row) throw Problem.notFound();
      const parties = { personId: row.person.id, presenterId: presenterId ?? row.presenter?.id ?? null, caseId };
      const named = [...new Set([presenterId, deciderId].filter((one) => one !== null))];
      const conflicts = await this.judges.conflicts(scope, parties, named);
      if (presenterId !== null && (presenterId === row.person.id || !conflicts.has(presenterId))) throw Problem.invalid({ field: 'presenterId', message: 'Choose somebody of the organisation, other than the person.' });
      if (deciderId !== null && conflicts.get(deciderId) !== null) throw Problem.invalid({ field: 'deciderId', message: 'Choose somebody of the organisation without a conflict of interest.' });
      if (deciderId !== null && row.panelId !== null && (await this.panelDecides(scope, parties, row.panelId))) throw Problem.invalid({ field: 'deciderId', message: 'The panel of this case names its decider.' });
      if (presenterId !== null && deciderId === null && presenterId === row.decider?.id) throw Problem.invalid({ field: 'presenterId', message: 'They decide this case, so somebody else presents it.' });
      await this.repository.appoint(tx, organisationId, caseId, { presenterId, deciderId });
    });
  }

  /** Whoever the panel names is there and has no conflict of interest. */
  private async panelDecides(scope: Scope, parties: CaseParties, panelId: string): Promise<boolean> {
    const decider = await this.cycles.deciderOf(scope, panelId);
    return decider !== null && (await this.judges.conflicts(scope, parties, [decider])).get(decider) === null;
  }
}

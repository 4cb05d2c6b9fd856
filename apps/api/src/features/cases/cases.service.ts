import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { CaseListRepository } from './case-list.repository.js';
import { CaseMoves } from './case-moves.js';
import { caseLine } from './case.mapper.js';
import { CaseReader } from './case.reader.js';
import type { CaseList, CaseView, MoveCase } from './cases.dto.js';

const NEEDS_REASON = ['return', 'withdraw'];

/** Promotion cases: written, sent, locked, taken back. How they begin and what is decided about them is elsewhere. */
@Injectable()
export class CasesService {
  constructor(
    private readonly access: Access,
    private readonly repository: CaseListRepository,
    private readonly reader: CaseReader,
    private readonly moves: CaseMoves,
    private readonly ladders: LaddersRepository,
  ) {}

  /** Those that the viewer has a part in; for people operations that there are any, too. */
  list(call: Call): Promise<CaseList> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, relations, today } = scope;
      const { ladder } = await this.ladders.current(tx, organisationId);
      const admin = relations.has('admin');
      const rows = await this.repository.list(tx, organisationId, viewerId, { today, everyone: admin });
      return { cases: rows.map((row) => caseLine(row, ladder, viewerId, { admin })) };
    });
  }

  ofPerson(call: Call, personId: string): Promise<CaseList> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, viewerId, today }) => {
      const { ladder } = await this.ladders.current(tx, organisationId);
      const rows = await this.repository.list(tx, organisationId, viewerId, { today, everyone: true, about: personId });
      return { cases: rows.filter(({ needWaits }) => !needWaits).map((row) => caseLine(row, ladder, viewerId, { above: true })) };
    });
  }

  read(call: Call, caseId: string): Promise<CaseView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, (scope) => {
      // Also a manager above knows of no case whose business need they decide, before they have.
      if (scope.relations.has('need_decider') && !scope.relations.has('decider')) throw Problem.notFound();
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
}

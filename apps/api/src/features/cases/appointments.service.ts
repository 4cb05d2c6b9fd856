import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { type FieldError, Problem } from '../../platform/http/problem.js';
import type { AppointForCase } from './cases.dto.js';
import { CaseMoves } from './case-moves.js';
import { type CaseRow, CasesRepository } from './cases.repository.js';
import { Judges } from './judges.js';
import type { CaseParties } from './judges.repository.js';
import { NominationCycles } from './nomination-cycles.js';
import { Seats } from './seats.js';

interface Named {
  readonly presenterId: string | null;
  readonly deciderId: string | null;
  readonly appealDeciderId: string | null;
}

const NOT_ONESELF = 'Nobody names themselves.';

/** Names who has which part in a case, where the rules and its panel found nobody. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly access: Access,
    private readonly repository: CasesRepository,
    private readonly judges: Judges,
    private readonly moves: CaseMoves,
    private readonly cycles: NominationCycles,
    private readonly seats: Seats,
  ) {}

  /** Who presents or decides, where the rules found nobody or they are gone: never somebody with a conflict of interest. */
  appoint(call: Call, caseId: string, asked: AppointForCase): Promise<void> {
    const [presenterId, deciderId, appealDeciderId] = [asked.presenterId ?? null, asked.deciderId ?? null, asked.appealDeciderId ?? null];
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId } = scope;
      const row = await this.repository.one(tx, organisationId, caseId);
      if (!row) throw Problem.notFound();
      const parties = { personId: row.person.id, presenterId: presenterId ?? row.presenter?.id ?? null, caseId };
      const named = [...new Set([presenterId, deciderId, appealDeciderId].filter((one) => one !== null))];
      if (named.length === 0) throw Problem.invalid({ field: 'presenterId', message: 'Name somebody.' });
      const conflicts = await this.judges.conflicts(scope, parties, named);
      if (presenterId !== null && (presenterId === row.person.id || !conflicts.has(presenterId))) throw Problem.invalid({ field: 'presenterId', message: 'Choose somebody of the organisation, other than the person.' });
      if (deciderId !== null && conflicts.get(deciderId) !== null) throw Problem.invalid({ field: 'deciderId', message: 'Choose somebody of the organisation without a conflict of interest.' });
      if (deciderId !== null && row.panelId !== null && (await this.panelDecides(scope, parties, row.panelId))) throw Problem.invalid({ field: 'deciderId', message: 'The panel of this case names its decider.' });
      const bent = await this.bent(scope, row, parties, { presenterId, deciderId, appealDeciderId });
      if (bent) throw Problem.invalid(bent);
      if (presenterId !== null && deciderId === null && presenterId === row.decider?.id) throw Problem.invalid({ field: 'presenterId', message: 'They decide this case, so somebody else presents it.' });
      if (appealDeciderId !== null && (conflicts.get(appealDeciderId) !== null || appealDeciderId === (deciderId ?? row.decider?.id))) throw Problem.invalid({ field: 'appealDeciderId', message: 'Choose somebody who had no hand in the decision and has no conflict of interest.' });
      await this.repository.appoint(tx, organisationId, caseId, { presenterId, deciderId, appealDeciderId });
      // Somebody may decide it now, or present it who was to judge it.
      await this.moves.reseat(scope, caseId);
    });
  }

  /** A permission makes nobody part of a case: neither whoever names, nor anybody in the place of one who is here and may. */
  private async bent(scope: Scope, row: CaseRow, parties: CaseParties, { presenterId, deciderId, appealDeciderId }: Named): Promise<FieldError | null> {
    const { tx, organisationId, viewerId, today } = scope;
    const taken = async (one: { readonly id: string } | null): Promise<boolean> => one !== null && one.id !== viewerId && (await this.judges.stands(scope, parties, one.id));
    if (presenterId === viewerId && (await this.repository.present(tx, organisationId, row.person.id, today)).managerId !== viewerId) return { field: 'presenterId', message: NOT_ONESELF };
    if (deciderId !== null && deciderId !== row.decider?.id && (await taken(row.decider))) return { field: 'deciderId', message: 'Whoever decides this case is here and has no conflict of interest.' };
    if (deciderId === viewerId && !(await this.judges.nextInLine(scope, parties, viewerId))) return { field: 'deciderId', message: 'A manager above can decide it. Nobody names themselves in their place.' };
    if (appealDeciderId === null) return null;
    if (row.state !== 'appealed') return { field: 'appealDeciderId', message: 'There is no appeal that waits for an answer.' };
    if (appealDeciderId === viewerId) return { field: 'appealDeciderId', message: NOT_ONESELF };
    if (await taken(row.appealDecider)) return { field: 'appealDeciderId', message: 'Whoever answers this appeal is here and has no conflict of interest.' };
    const panel = row.panelId === null ? [] : [row.facilitator?.id, ...(await this.seats.of(scope, row)).map(({ person }) => person.id)];
    return panel.includes(appealDeciderId) ? { field: 'appealDeciderId', message: 'Choose somebody who had no hand in the decision and has no conflict of interest.' } : null;
  }

  /** Whoever the panel names is there and has no conflict of interest. */
  private async panelDecides(scope: Scope, parties: CaseParties, panelId: string): Promise<boolean> {
    const decider = await this.cycles.deciderOf(scope, panelId);
    return decider !== null && (await this.judges.conflicts(scope, parties, [decider])).get(decider) === null;
  }
}

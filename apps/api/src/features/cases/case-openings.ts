import { Injectable } from '@nestjs/common';
import { readinessPolicy } from '@nextrung/domain/readiness';
import type { Scope } from '../../platform/access/access.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { freshCode } from './case-code.js';
import { CasesRepository } from './cases.repository.js';
import { Judges } from './judges.js';

/** The case that is to be looked at again. */
export interface EarlierCase {
  readonly caseId: string;
  readonly personId: string;
  readonly targetRung: string;
  readonly ladderVersion: number;
  readonly nominatedBy: string;
  readonly nominatedAs: 'person' | 'presenter';
}

/** Begins cases that nobody nominates anew. */
@Injectable()
export class CaseOpenings {
  constructor(
    private readonly cases: CasesRepository,
    private readonly ladders: LaddersRepository,
    private readonly judges: Judges,
  ) {}

  /** The next case of a person for the same rung, frozen as of today; `overtaken` where the rung is no more or is reached, `open` while another case is. */
  async again(moment: Pick<Scope, 'tx' | 'organisationId' | 'today'>, { caseId, personId, targetRung, ladderVersion, nominatedBy, nominatedAs }: EarlierCase): Promise<{ readonly caseId: string } | 'overtaken' | 'open'> {
    const { tx, organisationId, today } = moment;
    if (await this.cases.hasOpen(tx, organisationId, personId)) return 'open';
    const target = await this.ladders.rungSince(tx, organisationId, targetRung, ladderVersion);
    const { id: ladderVersionId, ladder } = await this.ladders.current(tx, organisationId);
    const { managerId, teamId, rung } = await this.cases.present(tx, organisationId, personId, today);
    const places = ladder.rungs.map(({ id }) => id);
    if (target === null || places.indexOf(target) <= (rung === null ? -1 : places.indexOf(rung))) return 'overtaken';
    const opened = await this.cases.insert(tx, organisationId, {
      code: await freshCode(this.cases, moment),
      personId,
      targetRung: target,
      fromRung: rung,
      ladderVersionId,
      policyVersion: readinessPolicy.version,
      presenterId: managerId,
      teamId,
      nominatedBy,
      nominatedAs,
      cycleId: null,
      offCycleReason: '',
      panelId: null,
      deciderId: await this.judges.decider(moment, { personId, presenterId: managerId, caseId: null }),
      previousId: caseId,
      openedOn: today,
    });
    return { caseId: opened };
  }
}

import { Injectable } from '@nestjs/common';
import { isPacketOpen, PACKET_LIMITS, tooManyWords } from '@nextrung/domain/promotion';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { rungOf } from './case.mapper.js';
import { CaseReader } from './case.reader.js';
import type { CaseView } from './cases.dto.js';
import { CasesRepository } from './cases.repository.js';
import { Judges } from './judges.js';
import type { DecideNeed, WaitingNeeds, WriteNeed } from './needs.dto.js';
import { NeedsRepository } from './needs.repository.js';

/** The business need of a case: written beside the packet, decided apart from it and without the name. */
@Injectable()
export class NeedsService {
  constructor(
    private readonly access: Access,
    private readonly repository: NeedsRepository,
    private readonly cases: CasesRepository,
    private readonly reader: CaseReader,
    private readonly ladders: LaddersRepository,
    private readonly judges: Judges,
  ) {}

  write(call: Call, caseId: string, { need }: WriteNeed): Promise<CaseView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const one = await this.cases.one(tx, organisationId, caseId);
      if (!one) throw Problem.notFound();
      requireVersion(call, (await this.repository.of(tx, organisationId, caseId))?.version ?? 0);
      if (tooManyWords(need, PACKET_LIMITS.businessNeedWords)) throw Problem.invalid({ field: 'need', message: `Say it in at most ${PACKET_LIMITS.businessNeedWords} words.` });
      if (!isPacketOpen(one.state)) throw Problem.refused('locked', 'The packet is locked, so its words stay as they are.');
      await this.repository.write(tx, organisationId, caseId, { need, by: viewerId, on: today });
      return this.reader.view(scope, caseId);
    });
  }

  waiting(call: Call): Promise<WaitingNeeds> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId }) => {
      const { ladder } = await this.ladders.current(tx, organisationId);
      const rows = await this.repository.waiting(tx, organisationId, viewerId);
      return { needs: rows.map(({ targetRung, ...need }) => ({ ...need, target: rungOf(ladder, targetRung) })) };
    });
  }

  /** Refused (409 `decided`) once somebody has, and (409 `conflicted`) for whoever has a conflict of interest by now. */
  decide(call: Call, needId: string, { outcome, reason }: DecideNeed): Promise<WaitingNeeds> {
    return this.access.perform(call, { kind: 'need', id: needId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const { ladder } = await this.ladders.current(tx, organisationId);
      const waiting = await this.repository.waiting(tx, organisationId, viewerId);
      const need = waiting.find(({ id }) => id === needId);
      if (!need) throw Problem.refused('decided', 'This has been decided by now, or does not wait for you.');
      requireVersion(call, need.version);
      if ((await this.judges.conflicts(scope, await this.repository.parties(tx, organisationId, needId), [viewerId])).get(viewerId) !== null) throw Problem.refused('conflicted', 'You have a conflict of interest in the case behind it, so somebody else decides.');
      await this.repository.decide(tx, organisationId, needId, { outcome, reason, by: viewerId, on: today });
      return { needs: waiting.filter(({ id }) => id !== needId).map(({ targetRung, ...one }) => ({ ...one, target: rungOf(ladder, targetRung) })) };
    });
  }
}

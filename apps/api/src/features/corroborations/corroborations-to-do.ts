import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { AnswersRepository } from './answers.repository.js';
import type { ConfirmationToJudge, CorrectionToAnswer } from './asks-out.dto.js';
import type { CorroborationAsk } from './corroborations.dto.js';
import { CorroborationsRepository } from './corroborations.repository.js';
import { JudgementsRepository } from './judgements.repository.js';

/** What waits for someone about confirmations. */
@Injectable()
export class CorroborationsToDo {
  constructor(
    private readonly repository: CorroborationsRepository,
    private readonly answers: AnswersRepository,
    private readonly judgements: JudgementsRepository,
  ) {}

  async of({ tx, organisationId, viewerId, today }: Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'today'>): Promise<{ corroborations: CorroborationAsk[]; corrections: CorrectionToAnswer[]; confirmations: ConfirmationToJudge[] }> {
    return {
      corroborations: await this.repository.open(tx, organisationId, viewerId, today),
      corrections: await this.answers.toAnswer(tx, organisationId, viewerId),
      confirmations: await this.judgements.waiting(tx, organisationId, viewerId, today),
    };
  }
}

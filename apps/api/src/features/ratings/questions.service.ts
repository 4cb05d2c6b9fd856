import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { Assessments } from '../readiness/assessments.js';
import type { AnswerQuestion, AskBeforeRating } from './ratings.dto.js';
import { QuestionsRepository } from './questions.repository.js';

/** What someone has to know before they rate: the item leaves their queue until the person has answered. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly access: Access,
    private readonly reader: EvidenceReader,
    private readonly repository: QuestionsRepository,
    private readonly assessments: Assessments,
  ) {}

  ask(call: Call, itemId: string, { question }: AskBeforeRating): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, viewerId, standsInFor, today } = scope;
      const item = await this.reader.item(tx, organisationId, itemId, scope);
      if (!item.can.includes('rating.ask')) {
        throw item.can.includes('rating.give') ? Problem.refused('already_asked', 'Your question about this item waits for an answer already.') : Problem.refused('nothing_to_rate', 'There is nothing left for you to rate here, so there is nothing to ask for.');
      }
      await this.repository.ask(tx, organisationId, { itemId, askedBy: viewerId, forId: standsInFor, question, revision: item.revision, on: today });
      await this.assessments.recount(scope, [scope.personId]);
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }

  /** In words; a new revision of the item answers, too. */
  answer(call: Call, { itemId, questionId }: { itemId: string; questionId: string }, { answer }: AnswerQuestion): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, today } = scope;
      const item = await this.reader.item(tx, organisationId, itemId, scope);
      const asked = item.questions.find(({ id }) => id === questionId);
      if (!asked) throw Problem.notFound();
      if (!asked.open) throw Problem.refused('already_answered', 'This question is answered, or its rating is in by now.');
      await this.repository.answer(tx, organisationId, { questionId, answer, on: today });
      await this.assessments.recount(scope, [scope.personId]);
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { MOST_OPEN_ASKS, openAsks } from '../evidence/offered-on.js';
import { Assessments } from '../readiness/assessments.js';
import type { AnswerCorroboration, AskCorroboration, CorroborationAsk } from './corroborations.dto.js';
import { CorroborationsRepository } from './corroborations.repository.js';

const SHORTEST_NOTE = 10;

/** Colleagues confirm what they saw of one item. */
@Injectable()
export class CorroborationsService {
  constructor(
    private readonly access: Access,
    private readonly reader: EvidenceReader,
    private readonly repository: CorroborationsRepository,
    private readonly assessments: Assessments,
  ) {}

  ask(call: Call, itemId: string, { colleagueId: chosen, message = '' }: AskCorroboration): Promise<EvidenceItem> {
    // Identifiers are compared as text, and a UUID may be written in capitals.
    const colleagueId = chosen.toLowerCase();
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const refuse = (text: string): Problem => Problem.invalid({ field: 'colleagueId', message: text });
      const item = await this.reader.item(tx, organisationId, itemId, scope);
      if (colleagueId === viewerId) throw refuse('You cannot confirm your own work. Choose a colleague.');
      if (item.corroborations.some(({ colleague }) => colleague.id === colleagueId)) throw refuse('You have asked this colleague already.');
      if (openAsks(item) >= MOST_OPEN_ASKS) throw refuse('Five colleagues have not answered yet. Wait for one of them.');
      if (!(await this.repository.canBeAsked(tx, organisationId, colleagueId, today))) throw refuse('Choose a colleague who has an account here.');
      await this.repository.insertAsk(tx, organisationId, { itemId, colleagueId, message: message.trim(), askedOn: today });
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }

  get(call: Call, askId: string): Promise<CorroborationAsk> {
    return this.access.perform(call, { kind: 'ask', id: askId }, async ({ tx, organisationId }) => {
      const ask = await this.repository.ask(tx, organisationId, askId);
      if (!ask) throw Problem.notFound();
      return ask;
    });
  }

  answer(call: Call, askId: string, { answer, note }: AnswerCorroboration): Promise<CorroborationAsk> {
    return this.access.perform(call, { kind: 'ask', id: askId }, async (scope) => {
      const { tx, organisationId, item, personId, today } = scope;
      const ask = await this.repository.ask(tx, organisationId, askId);
      if (!ask || !item) throw Problem.notFound();
      if (ask.state !== 'asked') throw Problem.refused('already_answered', 'You have answered this already.');
      if (answer === 'confirmed' && note.trim().length < SHORTEST_NOTE) {
        throw Problem.invalid({ field: 'note', message: 'Say what you saw, in at least 10 characters.' });
      }
      await this.repository.insertAnswer(tx, organisationId, { askId, answer, note: note.trim(), on: today, revision: item.revision });
      if (answer === 'confirmed' && item.state === 'shared') await this.assessments.refresh(scope, [personId]);
      return { ...ask, state: answer };
    });
  }
}

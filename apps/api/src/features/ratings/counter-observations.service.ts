import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { Assessments } from '../readiness/assessments.js';
import { CandidateReader } from '../readiness/candidate.reader.js';
import { counterEffectView } from './counter-effect.mapper.js';
import type { AnswerObservation, CounterEffects, ObserveCounter } from './counter-observations.dto.js';
import { CounterObservationsRepository } from './counter-observations.repository.js';
import { raterRole } from './rater-role.js';

/** Named, dated observations that speak against an indicator, the person's answer, and what they change. */
@Injectable()
export class CounterObservationsService {
  constructor(
    private readonly access: Access,
    private readonly reader: EvidenceReader,
    private readonly repository: CounterObservationsRepository,
    private readonly assessments: Assessments,
    private readonly candidates: CandidateReader,
  ) {}

  observe(call: Call, itemId: string, { indicator, severity, facts }: ObserveCounter): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, viewerId, personId, today } = scope;
      const item = await this.reader.item(tx, organisationId, itemId, scope);
      if (!item.indicators.some(({ id, retired }) => id === indicator && !retired)) throw Problem.invalid({ field: 'indicator', message: 'Choose one of the item’s indicators.' });
      await this.repository.insert(tx, organisationId, { personId, itemId, observerId: viewerId, role: raterRole(scope), indicator, severity, facts, on: today });
      await this.assessments.refresh(scope, [personId]);
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }

  /** Once. */
  answer(call: Call, { itemId, observationId }: { itemId: string; observationId: string }, { answer }: AnswerObservation): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, personId, today } = scope;
      const item = await this.reader.item(tx, organisationId, itemId, scope);
      const observed = item.counterObservations.find(({ id }) => id === observationId);
      if (!observed) throw Problem.notFound();
      if (observed.answer) throw Problem.refused('already_answered', 'You have answered this observation; an answer is given once.');
      await this.repository.answer(tx, organisationId, { observationId, personId, answer, on: today });
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }

  /** What each of an item's observations changes today; nothing while the reader may still rate the item. */
  effects(call: Call, itemId: string): Promise<CounterEffects> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const item = await this.reader.item(scope.tx, scope.organisationId, itemId, scope);
      if (item.ratingsSealed) return { asOf: scope.today, waiting: true, effects: [] };
      const { target } = await this.candidates.find(scope, undefined);
      // One that stands at several indicators now is still one observation.
      const observations = new Map(item.counterObservations.map((one) => [one.id, one]));
      return { asOf: scope.today, waiting: false, effects: [...observations.values()].map((one) => counterEffectView(one, target?.dossier ?? null)) };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { Assessments } from '../readiness/assessments.js';
import type { ObserveCounter, RateEvidence } from './ratings.dto.js';
import { RatingsRepository } from './ratings.repository.js';

/** The word of the line manager, or of who stands in for them, on an item, and named observations that speak against it. */
@Injectable()
export class RatingsService {
  constructor(
    private readonly access: Access,
    private readonly reader: EvidenceReader,
    private readonly repository: RatingsRepository,
    private readonly assessments: Assessments,
  ) {}

  /** Rates every indicator at once; the reply is the first that holds the person's claims. */
  rate(call: Call, itemId: string, { ratings, note }: RateEvidence): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, personId, viewerId, standsInFor, today } = scope;
      const item = await this.reader.item(tx, organisationId, itemId, scope);
      const asked = item.indicators.filter(({ retired }) => !retired).map(({ id }) => id).sort();
      const given = ratings.map(({ indicator }) => indicator).sort();
      if (asked.length === 0) throw Problem.refused('nothing_to_rate', 'This item names no indicator yet, so there is nothing to rate.');
      if (asked.join() !== given.join()) {
        throw Problem.invalid({ field: 'ratings', message: `Rate each of the item’s indicators once: ${asked.join(', ')}.` });
      }
      await this.repository.insert(tx, organisationId, { itemId, raterId: viewerId, forId: standsInFor, role: 'manager', note: note.trim(), on: today, revision: item.revision }, ratings);
      await this.assessments.refresh(scope, [personId]);
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }

  observeCounter(call: Call, itemId: string, { indicator, severity, facts }: ObserveCounter): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, viewerId, personId, relations, today } = scope;
      const item = await this.reader.item(tx, organisationId, itemId, scope);
      if (!item.indicators.some(({ id, retired }) => id === indicator && !retired)) throw Problem.invalid({ field: 'indicator', message: 'Choose one of the item’s indicators.' });
      const role = relations.has('line_manager') || relations.has('delegate') ? 'manager' : 'other';
      await this.repository.insertCounterObservation(tx, organisationId, { personId, itemId, observerId: viewerId, role, indicator, severity, facts: facts.trim(), on: today });
      await this.assessments.refresh(scope, [personId]);
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { Assessments } from '../readiness/assessments.js';
import { raterRole } from './rater-role.js';
import type { RateEvidence, RatingsDeclined, ReviseRating } from './ratings.dto.js';
import { RatingsRepository } from './ratings.repository.js';

/** The word of those who may rate an item: the line manager or who stands in, the skip level, the dotted line and the sponsor. */
@Injectable()
export class RatingsService {
  constructor(
    private readonly access: Access,
    private readonly reader: EvidenceReader,
    private readonly repository: RatingsRepository,
    private readonly assessments: Assessments,
  ) {}

  /** Rates every indicator at once; the reply is the first that holds the person's claims and what others said. */
  rate(call: Call, itemId: string, given: RateEvidence): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const item = await this.ratable(scope, itemId, given);
      if (item.can.includes('rating.revise')) throw Problem.refused('already_rated', 'You have rated this item. To change your rating, give a new one with a reason.');
      if (raterRole(scope) === 'other' && item.declines.some(({ person }) => person.id === scope.viewerId)) {
        throw Problem.refused('left_to_others', 'You left the rating of this item to others, and have read what they said since.');
      }
      return this.keep(scope, item, given, null);
    });
  }

  /** A new rating beside the old one, which stays on record. */
  revise(call: Call, itemId: string, { reason, ...given }: ReviseRating): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const item = await this.ratable(scope, itemId, given);
      if (!item.can.includes('rating.revise')) throw Problem.refused('not_rated_yet', 'You have not rated every indicator of this item yet, so there is nothing to change.');
      return this.keep(scope, item, given, reason);
    });
  }

  /** Not theirs to rate: from here on they read what others say. A line manager can leave it at an earlier line manager's rating only. */
  decline(call: Call, itemId: string): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const item = await this.reader.item(tx, organisationId, itemId, scope);
      if (item.can.includes('rating.decline')) await this.repository.decline(tx, organisationId, { itemId, declinedBy: viewerId, on: today });
      else if (!item.declines.some(({ person }) => person.id === viewerId)) throw refusedToLeave(item);
      await this.assessments.recount(scope, [scope.personId]);
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }

  /** The same for everything of a person that is shared by now; a line manager: that another one has rated. */
  declineAll(call: Call, personId: string): Promise<RatingsDeclined> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const declined = await this.repository.declineAll(tx, organisationId, { personId, declinedBy: viewerId, asManager: raterRole(scope) === 'manager', on: today });
      await this.assessments.recount(scope, [personId]);
      return { declined };
    });
  }

  private async ratable({ tx, organisationId, ...scope }: Scope, itemId: string, { ratings }: Pick<RateEvidence, 'ratings'>): Promise<EvidenceItem> {
    const item = await this.reader.item(tx, organisationId, itemId, scope);
    const asked = item.indicators.filter(({ retired }) => !retired).map(({ id }) => id).sort();
    const given = ratings.map(({ indicator }) => indicator).sort();
    if (asked.length === 0) throw Problem.refused('nothing_to_rate', 'This item names no indicator yet, so there is nothing to rate.');
    if (asked.join() !== given.join()) throw Problem.invalid({ field: 'ratings', message: `Rate each of the item’s indicators once: ${asked.join(', ')}.` });
    return item;
  }

  private async keep(scope: Scope, { id: itemId, revision }: EvidenceItem, { ratings, note }: RateEvidence, reason: string | null): Promise<EvidenceItem> {
    const { tx, organisationId, personId, viewerId, standsInFor, today } = scope;
    const role = raterRole(scope);
    await this.repository.insert(tx, organisationId, { itemId, raterId: viewerId, forId: role === 'manager' ? standsInFor : null, role, note, reason, on: today, revision }, ratings);
    await this.assessments.refresh(scope, [personId]);
    return this.reader.item(tx, organisationId, itemId, scope);
  }
}

function refusedToLeave({ can, ratingsSealed }: EvidenceItem): Problem {
  if (can.includes('rating.revise')) return Problem.refused('already_rated', 'You have rated this item.');
  return ratingsSealed ? Problem.refused('yours_to_rate', 'No line manager has rated this item yet, so it is yours to rate.') : Problem.refused('nothing_to_rate', 'There is nothing for you to rate here.');
}

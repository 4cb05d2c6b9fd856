import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import type { GrantView } from '../break-glass/break-glass.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { OffersReader } from '../offers/offers.reader.js';
import { OngoingWorkRepository } from '../ongoing-work/ongoing-work.repository.js';
import type { QueueItem, ToDo } from './to-do.dto.js';
import { ToDoRepository } from './to-do.repository.js';

/** Evidence that waits for someone: of others to rate, of their own to accept. */
@Injectable()
export class EvidenceToDo {
  constructor(
    private readonly repository: ToDoRepository,
    private readonly reader: EvidenceReader,
    private readonly offers: OffersReader,
    private readonly ongoing: OngoingWorkRepository,
  ) {}

  /** The longest waiting first. */
  async ratings({ tx, organisationId, viewerId, today }: Scope): Promise<QueueItem[]> {
    const waiting = await this.repository.waitingForRating(tx, organisationId, viewerId, today);
    // The query lists direct reports, and those of a manager for whom the reader stands in: to each item they are, or stand for, the line manager.
    const reader = { viewerId, relations: new Set(['manager', 'line_manager'] as const) };
    const items = await this.reader.items(tx, organisationId, waiting.map(({ id }) => id), reader);
    const sharedOn = new Map(waiting.map((row) => [row.id, row.sharedOn]));
    return items.map((item) => ({ item, sharedOn: sharedOn.get(item.id) ?? item.loggedOn }));
  }

  /** Of their own: what others offered, what may have ended, and what became of what they offered. */
  async own(scope: Scope): Promise<Pick<ToDo, 'offers' | 'ongoing' | 'offered'>> {
    const { tx, organisationId, viewerId, today } = scope;
    return { offers: await this.offers.waiting(scope), ongoing: await this.ongoing.due(tx, organisationId, viewerId, today), offered: await this.offers.own(scope) };
  }

  /** How many imported drafts. */
  drafts({ tx, organisationId, viewerId }: Scope): Promise<number> {
    return this.repository.drafts(tx, organisationId, viewerId);
  }

  /** Who opened their own, until a month after it ended. */
  opened({ tx, organisationId, viewerId, today }: Scope): Promise<GrantView[]> {
    return this.repository.opened(tx, organisationId, viewerId, today);
  }
}

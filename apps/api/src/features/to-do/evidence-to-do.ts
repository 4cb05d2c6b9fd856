import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import type { GrantView } from '../break-glass/break-glass.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import type { QueueItem } from './to-do.dto.js';
import { ToDoRepository } from './to-do.repository.js';

/** Evidence that waits for someone: of others to rate, of their own to accept. */
@Injectable()
export class EvidenceToDo {
  constructor(
    private readonly repository: ToDoRepository,
    private readonly reader: EvidenceReader,
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

  /** How many imported drafts. */
  drafts({ tx, organisationId, viewerId }: Scope): Promise<number> {
    return this.repository.drafts(tx, organisationId, viewerId);
  }

  /** Who opened their own, until a month after it ended. */
  opened({ tx, organisationId, viewerId, today }: Scope): Promise<GrantView[]> {
    return this.repository.opened(tx, organisationId, viewerId, today);
  }
}

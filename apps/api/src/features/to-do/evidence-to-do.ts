import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import type { Scope } from '../../platform/access/access.js';
import type { Relation } from '../../platform/access/relations.js';
import type { GrantView } from '../break-glass/break-glass.dto.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { OffersReader } from '../offers/offers.reader.js';
import { OngoingWorkRepository } from '../ongoing-work/ongoing-work.repository.js';
import { LapsesSoon } from './lapses-soon.js';
import type { LapseToKnow, ObservationToAnswer, QuestionToAnswer, QueueItem, StandingName, ToDo } from './to-do.dto.js';
import { type QueueRow, RatingQueueRepository } from './rating-queue.repository.js';
import { ToDoRepository } from './to-do.repository.js';

/** How who rates stands to the author, in the words of the access table. */
const RELATIONS: Readonly<Record<StandingName, ReadonlySet<Relation>>> = {
  line_manager: new Set(['manager', 'line_manager']),
  delegate: new Set(['delegate']),
  dotted: new Set(['dotted']),
  sponsor: new Set(['sponsor']),
  skip_level: new Set(['manager', 'skip_level']),
};

const SELF: ReadonlySet<Relation> = new Set(['self']);

/** For so many days what was observed against someone stands in their list; at the item it stays. */
export const OBSERVED_DAYS = 90;

/** Evidence that waits for someone: of others to rate, of their own to accept or to answer for. */
@Injectable()
export class EvidenceToDo {
  constructor(
    private readonly repository: ToDoRepository,
    private readonly queue: RatingQueueRepository,
    private readonly reader: EvidenceReader,
    private readonly offers: OffersReader,
    private readonly ongoing: OngoingWorkRepository,
    private readonly lapsing: LapsesSoon,
  ) {}

  /** The longest waiting first, and how many there are altogether. */
  async ratings(scope: Scope): Promise<{ ratings: QueueItem[]; ratingsTotal: number }> {
    const rows = await this.queue.mine(scope.tx, scope.organisationId, scope.viewerId, scope.today);
    return { ratings: await this.read(scope, rows), ratingsTotal: rows[0]?.total ?? 0 };
  }

  /** How many there are to rate. */
  async ratingsTotal({ tx, organisationId, viewerId, today }: Scope): Promise<number> {
    const [row] = await this.queue.mine(tx, organisationId, viewerId, today);
    return row?.total ?? 0;
  }

  /** The same, of reports of one's reports. */
  async mayRate(scope: Scope): Promise<QueueItem[]> {
    return this.read(scope, await this.queue.skipLevel(scope.tx, scope.organisationId, scope.viewerId, scope.today));
  }

  /** What others ask before they rate, and what they observed against the reader's own items. */
  async toAnswer({ tx, organisationId, viewerId, today }: Scope): Promise<{ questions: QuestionToAnswer[]; observations: ObservationToAnswer[] }> {
    const since = addDays(today, -OBSERVED_DAYS);
    const ids = await this.repository.toAnswer(tx, organisationId, viewerId, since);
    const items = await this.reader.items(tx, organisationId, ids, { viewerId, relations: SELF });
    return {
      questions: items.flatMap((item) => item.questions.filter(({ open }) => open).map((question) => ({ item, question }))).sort((a, b) => (a.question.askedOn < b.question.askedOn ? -1 : 1)),
      observations: items.flatMap((item) => unanswered(item, since)).sort((a, b) => (a.observation.on < b.observation.on ? -1 : 1)),
    };
  }

  /** Of their own: what others offered, and what may have ended. */
  async own(scope: Scope): Promise<Pick<ToDo, 'offers' | 'ongoing'>> {
    const { tx, organisationId, viewerId, today } = scope;
    return { offers: await this.offers.waiting(scope), ongoing: await this.ongoing.due(tx, organisationId, viewerId, today) };
  }

  /** What became of what they offered. */
  offered(scope: Scope): Promise<ToDo['offered']> {
    return this.offers.own(scope);
  }

  /** How many imported drafts. */
  drafts({ tx, organisationId, viewerId }: Scope): Promise<number> {
    return this.repository.drafts(tx, organisationId, viewerId);
  }

  /** Gates that stop being met soon. */
  lapses(scope: Scope): Promise<LapseToKnow[]> {
    return this.lapsing.of(scope);
  }

  /** Who opened their own, until a month after it ended. */
  opened({ tx, organisationId, viewerId, today }: Scope): Promise<GrantView[]> {
    return this.repository.opened(tx, organisationId, viewerId, today);
  }

  private async read({ tx, organisationId, viewerId }: Scope, rows: readonly QueueRow[]): Promise<QueueItem[]> {
    const found: (readonly [string, EvidenceItem])[] = [];
    for (const [, group] of Map.groupBy(rows, ({ standing, place }) => `${standing} ${place}`)) {
      const [{ standing, place } = { standing: 'line_manager' as const, place: viewerId }] = group;
      const items = await this.reader.items(tx, organisationId, group.map(({ id }) => id), { viewerId, relations: RELATIONS[standing], standsInFor: standing === 'delegate' ? place : null });
      found.push(...items.map((item) => [item.id, item] as const));
    }
    const items = new Map(found);
    return rows.flatMap(({ id, standing, sharedOn }) => {
      const item = items.get(id);
      return item ? [{ item, standing, sharedOn }] : [];
    });
  }
}

/** One that stands at several indicators now is answered once. */
function unanswered({ id: itemId, title, counterObservations }: EvidenceItem, since: string): ObservationToAnswer[] {
  const open = counterObservations.filter(({ answer, on }) => answer === null && on >= since);
  return [...new Map(open.map((observation) => [observation.id, { itemId, title, observation }])).values()];
}

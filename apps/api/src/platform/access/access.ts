import { Injectable } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { Tx } from '../../persistence/transaction.js';
import { Clock } from '../clock/clock.js';
import { Problem } from '../http/problem.js';
import { AccessRepository, type ItemHead } from './access.repository.js';
import type { Call } from './call.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { allows, OPERATIONS, type OperationRule } from './operations.js';
import type { Relation } from './relations.js';
import { type Subject, type SubjectFound, SubjectReader } from './subject.reader.js';

/** What a service works with once the table has allowed the operation. */
export interface Scope {
  readonly tx: Tx;
  readonly organisationId: string;
  readonly viewerId: string;
  readonly relations: ReadonlySet<Relation>;
  /** The person it is about; the viewer for organisation-wide operations. */
  readonly personId: string;
  /** The evidence item it is about, where there is one. */
  readonly item: ItemHead | null;
  /** The line manager in whose place the viewer acts; null when they act for themselves. */
  readonly standsInFor: string | null;
  /** The calendar day in the organisation's time zone. */
  readonly today: string;
}

/** The only way to a tenant transaction for a request: nothing is read before the access table has said yes. */
@Injectable()
export class Access {
  constructor(
    private readonly transactions: TenantTransactions,
    private readonly repository: AccessRepository,
    private readonly subjects: SubjectReader,
    private readonly idempotency: IdempotencyRepository,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in one short transaction, or answers 404 as if nothing were there. */
  perform<T>(call: Call, subject: Subject, work: (scope: Scope) => Promise<T>): Promise<T> {
    const { organisationId } = call.viewer;
    return this.transactions.run(organisationId, async (tx) => {
      const scope = await this.scope(tx, call, subject);
      if (!call.idempotency) return work(scope);
      const stored = await this.idempotency.claim<T>(tx, call.viewer, call.idempotency);
      if (stored) return stored.response;
      const response = await work(scope);
      await this.idempotency.keep(tx, call.viewer, call.idempotency.key, response);
      return response;
    });
  }

  private async scope(tx: Tx, call: Call, subject: Subject): Promise<Scope> {
    const { organisationId, personId: viewerId } = call.viewer;
    const rule: OperationRule = OPERATIONS[call.operation];
    if (rule.on !== subject.kind) throw new Error(`${call.operation} is about a ${rule.on}, not a ${subject.kind}.`);

    const viewer = await this.repository.viewer(tx, organisationId, viewerId);
    if (!viewer) throw Problem.signedOut();
    const today = this.clock.today(viewer.timeZone);
    if (viewer.endedOn !== null && viewer.endedOn <= today) throw Problem.signedOut();
    const roles: Relation[] = ['member', ...(viewer.isAdmin ? (['admin'] as const) : []), ...(viewer.isAuditor ? (['auditor'] as const) : []), ...(viewer.seesPay ? (['pay'] as const) : [])];

    const look = { tx, organisationId, viewerId, today };
    let found: SubjectFound = await this.subjects.find(look, subject);
    if (rule.writes && found.personId !== null) {
      await this.repository.personExists(tx, organisationId, found.personId, true);
      // Read again behind the lock: whoever held it may have changed the thing.
      if (subject.kind !== 'person') found = await this.subjects.find(look, subject);
    }
    const { standing, standsInFor } = found.personId === null ? { standing: await this.leading(look), standsInFor: null } : await this.standing(look, found.personId);
    const relations = new Set<Relation>([...roles, ...found.relations, ...standing]);

    if (!allows(call.operation, relations, found.state)) throw Problem.notFound();
    return { tx, organisationId, viewerId, relations, personId: found.personId ?? viewerId, item: found.item, standsInFor, today };
  }

  private async leading({ tx, organisationId, viewerId, today }: Look): Promise<Relation[]> {
    const { wholly, inPart } = await this.repository.leads(tx, organisationId, viewerId, today);
    return [...(wholly ? (['lead'] as const) : []), ...(inPart ? (['part_lead'] as const) : [])];
  }

  private async standing({ tx, organisationId, viewerId, today }: Look, personId: string): Promise<{ standing: Relation[]; standsInFor: string | null }> {
    if (personId === viewerId) return { standing: ['self'], standsInFor: null };
    const standings = await this.repository.standings(tx, organisationId, personId, viewerId, today);
    const standing = standings.flatMap(({ relation, depth }): Relation[] => [relation, ...(depth === 1 ? (['line_manager'] as const) : depth === 2 ? (['skip_level'] as const) : [])]);
    const delegated = standing.includes('line_manager') ? undefined : standings.find(({ relation }) => relation === 'delegate');
    return { standing, standsInFor: delegated?.forId ?? null };
  }
}

type Look = Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'today'>;

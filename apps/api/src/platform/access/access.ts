import { Injectable } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { Tx } from '../../persistence/transaction.js';
import { Clock } from '../clock/clock.js';
import { Problem } from '../http/problem.js';
import { AccessRepository, type ItemHead } from './access.repository.js';
import type { Call } from './call.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { allows, OPERATIONS, type OperationRule, type Relation } from './operations.js';

/** What an operation is about: the organisation, a person, an evidence item, or a request for confirmation. */
export type Subject =
  | { readonly kind: 'organisation' }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'ask'; readonly id: string };

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
  /** The calendar day in the organisation's time zone. */
  readonly today: string;
}

/** The only way to a tenant transaction for a request: nothing is read before the access table has said yes. */
@Injectable()
export class Access {
  constructor(
    private readonly transactions: TenantTransactions,
    private readonly repository: AccessRepository,
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

    const relations = new Set<Relation>(['member']);
    if (viewer.isAdmin) relations.add('admin');
    const found = await this.find(tx, organisationId, subject, viewerId, relations);
    const personId = found.personId ?? viewerId;

    if (rule.writes && found.personId !== null) await this.repository.personExists(tx, organisationId, personId, true);
    // Read again behind the lock: whoever held it may have changed the item.
    const item = rule.writes && found.item ? await this.repository.item(tx, organisationId, found.item.id) : found.item;
    await this.relate(tx, organisationId, found.personId, viewerId, today, relations);

    if (!allows(call.operation, relations, item?.state ?? null)) throw Problem.notFound();
    return { tx, organisationId, viewerId, relations, personId, item, today };
  }

  private async find(tx: Tx, organisationId: string, subject: Subject, viewerId: string, relations: Set<Relation>): Promise<{ personId: string | null; item: ItemHead | null }> {
    switch (subject.kind) {
      case 'organisation':
        return { personId: null, item: null };
      case 'person':
        if (!(await this.repository.personExists(tx, organisationId, subject.id, false))) throw Problem.notFound();
        return { personId: subject.id, item: null };
      case 'item':
        return this.findItem(tx, organisationId, subject.id);
      case 'ask': {
        const ask = await this.repository.ask(tx, organisationId, subject.id);
        if (!ask) throw Problem.notFound();
        if (ask.colleagueId === viewerId) relations.add('asked');
        return this.findItem(tx, organisationId, ask.itemId);
      }
    }
  }

  private async findItem(tx: Tx, organisationId: string, itemId: string): Promise<{ personId: string; item: ItemHead }> {
    const item = await this.repository.item(tx, organisationId, itemId);
    if (!item) throw Problem.notFound();
    return { personId: item.personId, item };
  }

  private async relate(tx: Tx, organisationId: string, personId: string | null, viewerId: string, today: string, relations: Set<Relation>): Promise<void> {
    if (personId === null) {
      if (await this.repository.hasReports(tx, organisationId, viewerId, today)) relations.add('lead');
      return;
    }
    if (personId === viewerId) {
      relations.add('self');
      return;
    }
    const steps = await this.repository.stepsAbove(tx, organisationId, personId, viewerId, today);
    if (steps !== null) relations.add('manager');
    if (steps === 1) relations.add('line_manager');
  }
}

import { Injectable } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { Tx } from '../../persistence/transaction.js';
import { Audit } from '../audit/audit.js';
import { LOGGED_WITHOUT_ROWS } from '../audit/audited-operations.js';
import { Clock } from '../clock/clock.js';
import { Problem } from '../http/problem.js';
import { isStrong } from '../sign-in/proof.js';
import { AccessRepository, type ItemHead, type ViewerRow } from './access.repository.js';
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
  /** The same; null for organisation-wide operations. */
  readonly subjectId: string | null;
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
  /** Time zones of organisations, as they were last read. */
  private readonly zones = new Map<string, string>();

  constructor(
    private readonly transactions: TenantTransactions,
    private readonly repository: AccessRepository,
    private readonly subjects: SubjectReader,
    private readonly idempotency: IdempotencyRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in one short transaction, or answers 404 as if nothing were there. */
  perform<T>(call: Call, subject: Subject, work: (scope: Scope) => Promise<T>): Promise<T> {
    const entryId = this.audit.newEntry();
    return this.transactions.run(call.viewer.organisationId, async (tx) => {
      const { scope, grantId } = await this.scope(tx, call, subject);
      const response = await this.answer(scope, call, work);
      await this.record(scope, call, { entryId, grantId, thingId: subject.kind === 'organisation' || subject.kind === 'person' ? null : subject.id });
      return response;
    }, entryId).catch((refusal: unknown) => this.keepAttempt(call, subject, refusal));
  }

  /** Whoever has a conflict of interest in a case and tries all the same is in the log, which the refusal does not undo. */
  private async keepAttempt(call: Call, subject: Subject, refusal: unknown): Promise<never> {
    if ((subject.kind !== 'case' && subject.kind !== 'need') || !(refusal instanceof Problem)) throw refusal;
    const { organisationId, personId: viewerId } = call.viewer;
    const judged = refusal.code === 'conflicted' || refusal.code === 'decided_before';
    if (!judged && refusal.status !== 404) throw refusal;
    const entryId = this.audit.newEntry();
    await this.transactions.run(organisationId, async (tx) => {
      const subjectId = await this.repository.keptFrom(tx, organisationId, viewerId, subject.id, judged);
      if (subjectId === null) return;
      await this.audit.append(tx, entryId, { organisationId, operation: call.operation, actorId: viewerId, actorKind: call.token ? 'token' : 'person', subjectId, thingId: subject.id, network: call.network, outcome: 'conflict_of_interest' });
    }, entryId);
    throw refusal;
  }

  private async answer<T>(scope: Scope, { viewer, idempotency }: Call, work: (scope: Scope) => Promise<T>): Promise<T> {
    if (!idempotency) return work(scope);
    const stored = await this.idempotency.claim<T>(scope.tx, viewer, idempotency);
    if (stored) return stored.response;
    const response = await work(scope);
    await this.idempotency.keep(scope.tx, viewer, idempotency.key, response);
    return response;
  }

  /** Everything that changed something, took something out, or was seen by way of a grant is in the log. */
  private async record(scope: Scope, call: Call, { entryId, grantId, thingId }: { entryId: string; grantId: string | null; thingId: string | null }): Promise<void> {
    const { tx, organisationId, viewerId, subjectId } = scope;
    const changed = !call.safe && (call.operation in LOGGED_WITHOUT_ROWS || (await this.audit.changes(tx, organisationId, entryId)) > 0);
    const takenAlong = call.exports === 'by anyone' || (call.exports === 'by others' && !scope.relations.has('self'));
    if (!changed && !takenAlong && grantId === null) return;
    await this.audit.append(tx, entryId, { organisationId, operation: call.operation, actorId: viewerId, actorKind: call.token ? 'token' : 'person', subjectId, thingId, grantId, network: call.network });
  }

  private async scope(tx: Tx, call: Call, subject: Subject): Promise<{ scope: Scope; grantId: string | null }> {
    const { organisationId, personId: viewerId } = call.viewer;
    const rule: OperationRule = OPERATIONS[call.operation];
    if (rule.on !== subject.kind) throw new Error(`${call.operation} is about a ${rule.on}, not a ${subject.kind}.`);

    const { viewer, today } = await this.viewer(tx, call);
    if (!viewer || viewer.service !== (call.token?.kind === 'service')) throw unknownViewer(call);
    if (viewer.endedOn !== null && viewer.endedOn <= today) throw unknownViewer(call);
    if (!rule.beforeSecondFactor && viewer.needsSecondFactor && !isStrongCall(call)) throw call.token ? Problem.weakToken() : Problem.secondFactorRequired();
    const roles: Relation[] = ['member', ...(viewer.isAdmin || viewer.service ? (['admin'] as const) : []), ...(viewer.isAuditor ? (['auditor'] as const) : []), ...(viewer.seesPay ? (['pay'] as const) : [])];

    const look = { tx, organisationId, viewerId, today };
    let found: SubjectFound = await this.subjects.find(look, subject, rule.writes).catch((refusal: unknown) => this.refuse(look, subject, rule, refusal));
    if (rule.writes && found.personId !== null && subject.kind !== 'person') {
      await this.repository.personExists(tx, organisationId, found.personId, true);
      // Read again behind the lock: whoever held it may have changed the thing.
      found = await this.subjects.find(look, subject);
    }
    const { standing, standsInFor, grantId } = found.personId === null ? { standing: leading(viewer), standsInFor: null, grantId: null } : await this.standing(look, found.personId, call.token !== null);
    const relations = new Set<Relation>([...roles, ...found.relations, ...standing]);

    if (!allows(call.operation, relations, found.state)) throw Problem.forbidden();
    const scope = { tx, organisationId, viewerId, relations, personId: found.personId ?? viewerId, subjectId: found.personId, item: found.item, standsInFor, today };
    const otherwise = new Set([...relations].filter((relation) => relation !== 'break_glass'));
    return { scope, grantId: allows(call.operation, otherwise, found.state) ? null : grantId };
  }

  /** Whoever asks, as of today. Which day that is follows from their organisation's time zone, which was the same the last time as a rule. */
  private async viewer(tx: Tx, { viewer: { organisationId, personId } }: Call): Promise<{ viewer: ViewerRow | null; today: string }> {
    const supposed = this.clock.today(this.zones.get(organisationId) ?? 'UTC');
    const viewer = await this.repository.viewer(tx, organisationId, personId, supposed);
    if (!viewer) return { viewer, today: supposed };
    this.zones.set(organisationId, viewer.timeZone);
    const today = this.clock.today(viewer.timeZone);
    return { viewer: today === supposed ? viewer : await this.repository.viewer(tx, organisationId, personId, today), today };
  }

  /** What is absent is refused after the questions that are asked of what is forbidden, so that neither is told by the time it takes. */
  private async refuse(look: Look, subject: Subject, { writes }: OperationRule, refusal: unknown): Promise<never> {
    if (refusal instanceof Problem && subject.kind !== 'organisation') {
      if (writes && subject.kind !== 'person') await this.repository.personExists(look.tx, look.organisationId, subject.id, true);
      await this.standing(look, subject.id, false);
    }
    throw refusal;
  }

  /** @param byToken what was opened for a reason and a time is looked at on the page, not by a token */
  private async standing({ tx, organisationId, viewerId, today }: Look, personId: string, byToken: boolean): Promise<Standings> {
    if (personId === viewerId) return { standing: ['self'], standsInFor: null, grantId: null };
    const standings = (await this.repository.standings(tx, organisationId, personId, viewerId, today)).filter(({ relation }) => !byToken || relation !== 'break_glass');
    const standing = standings.flatMap(({ relation, depth }): Relation[] => [relation, ...(depth === 1 ? (['line_manager'] as const) : depth === 2 ? (['skip_level'] as const) : [])]);
    const delegated = standing.includes('line_manager') ? undefined : standings.find(({ relation }) => relation === 'delegate');
    return { standing, standsInFor: delegated?.forId ?? null, grantId: standings.find(({ relation }) => relation === 'break_glass')?.forId ?? null };
  }
}

const leading = ({ leads, leadsInPart }: ViewerRow): Relation[] => [...(leads ? (['lead'] as const) : []), ...(leadsInPart ? (['part_lead'] as const) : [])];

/** More than a password stands behind it. Whoever asks for a second factor by now asks it of tokens that were made before, too. */
const isStrongCall = ({ token, proof }: Call): boolean => (token ? token.kind === 'service' || token.strong : isStrong(proof));

/** Who has left meanwhile, or was never there. */
const unknownViewer = ({ token }: Call): Problem => (token ? Problem.tokenRefused() : Problem.signedOut());

interface Standings {
  readonly standing: Relation[];
  readonly standsInFor: string | null;
  /** By which grant the viewer may look, if need be. */
  readonly grantId: string | null;
}

type Look = Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'today'>;

import { Injectable } from '@nestjs/common';
import type { Ladder } from '@nextrung/domain/ladder';
import type { CaseMove } from '@nextrung/domain/promotion';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { CaseListRepository } from './case-list.repository.js';
import { type CaseAtHand, CaseMoves } from './case-moves.js';
import { caseLine, decisionView, deliveryView, rungOf, shownState } from './case.mapper.js';
import type { CaseView, EarlierCaseView, ListedCase, ReaderPart } from './cases.dto.js';
import { type CaseRow, CasesRepository } from './cases.repository.js';
import { type DeliveryRow, DecisionsRepository } from './decisions.repository.js';
import { NeedsRepository } from './needs.repository.js';

/** Moves that tell what was decided. */
const OUTCOMES: readonly CaseMove[] = ['decide', 'shelve', 'fund'];

/** Puts a case together, as the reader may see it. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly moves: CaseMoves,
    private readonly cases: CasesRepository,
    private readonly lists: CaseListRepository,
    private readonly needs: NeedsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  /** Competencies of the ladder that the case was begun on. */
  async competencies({ tx, organisationId }: Scope, caseId: string): Promise<ReadonlySet<string>> {
    const row = await this.cases.one(tx, organisationId, caseId);
    const ladder = row && (await this.ladders.numbered(tx, organisationId, row.ladderVersion))?.ladder;
    return new Set(ladder?.competencies.map(({ id }) => id));
  }

  /** Those of one cycle that the reader has a part in; for people operations that there are any, too. At most 500. */
  async ofCycle({ tx, organisationId, viewerId, relations, today }: Scope, cycleId: string, ladder: Ladder): Promise<ListedCase[]> {
    const admin = relations.has('admin');
    const rows = await this.lists.list(tx, organisationId, viewerId, { today, everyone: admin, cycle: cycleId });
    return rows.map((row) => caseLine(row, ladder, viewerId, { admin }));
  }

  async view(scope: Scope, caseId: string): Promise<CaseView> {
    const { tx, organisationId, viewerId, today } = scope;
    const hand = await this.moves.atHand(scope, caseId);
    const { row, problems } = hand;
    const own = row.person.id === viewerId;
    const ladder = (await this.ladders.numbered(tx, organisationId, row.ladderVersion))?.ladder ?? (await this.ladders.current(tx, organisationId)).ladder;
    const need = await this.needs.of(tx, organisationId, caseId);
    const deliveries = await this.decisions.deliveries(tx, organisationId, caseId);
    const told = (id: string): boolean => deliveries.some(({ decisionId, deliveredOn }) => decisionId === id && deliveredOn !== null);
    const all = await this.decisions.of(tx, organisationId, caseId);
    const newest = deliveries.find(({ decisionId }) => decisionId === all[0]?.id);
    const decided = all[0] !== undefined && told(all[0].id);
    const { manager, team, rung } = await this.cases.present(tx, organisationId, row.person.id, today);
    const { id, code, person, cycle, openedOn, policyVersion, presenter, decider, facilitator, nominatedBy, nominatedAs, offCycleReason, submittedOn, lockedOn, version, ladderVersion } = row;
    const [listed] = await this.lists.list(tx, organisationId, viewerId, { today, everyone: true, only: caseId });
    if (!listed) throw Problem.notFound();
    const { task, dueOn, room, since } = caseLine(listed, ladder, viewerId);
    const previous = row.previousId === null ? null : await this.cases.one(tx, organisationId, row.previousId);
    return {
      id, code, person, cycle, openedOn, policyVersion, presenter, decider, facilitator, nominatedBy, nominatedAs, offCycleReason, submittedOn, lockedOn, version, ladderVersion,
      task, dueOn, room, since,
      team: row.team,
      competencies: ladder.competencies.map((one) => ({ id: one.id, name: one.name })),
      panelId: own ? null : row.panelId,
      earlier: previous && (await this.earlier(scope, previous, ladder)),
      target: rungOf(ladder, row.targetRung),
      from: row.fromRung === null ? null : rungOf(ladder, row.fromRung),
      state: shownState(row.state, { own, told: decided }),
      parts: readerParts(scope, hand),
      present: { manager, team, rung },
      // The person reads what was decided about the need with the decision: that nobody is promoted to the role would tell it.
      need: need && { need: need.need, writtenBy: need.writtenBy, writtenOn: need.writtenOn, ...(own && !decided ? { outcome: null, reason: '', decidedOn: null } : { outcome: need.outcome, reason: need.reason, decidedOn: need.decidedOn }), version: need.version },
      problems: [...problems],
      moves: (await this.cases.moves(tx, organisationId, caseId)).filter(({ action }) => !own || decided || !OUTCOMES.includes(action)),
      decisions: all.filter((decision) => !own || told(decision.id)).map((decision) => decisionView(decision, ladder)),
      delivery: newest ? deliveryView(newest, today, own) : null,
      deliverBy: newest && newest.deliveredOn === null ? newest.dueOn : null,
      can: [...this.moves.offered(hand), ...toldApart(hand, newest ?? null)],
    };
  }

  private async earlier({ tx, organisationId }: Scope, { id, code, person, lockedOn }: CaseRow, ladder: Ladder): Promise<EarlierCaseView | null> {
    const [decision] = await this.decisions.of(tx, organisationId, id);
    if (!decision) return null;
    return { id, code, decidedOn: decision.decidedOn, conditions: decisionView(decision, ladder).conditions, ...(await this.cases.since(tx, organisationId, person.id, lockedOn ?? decision.decidedOn)) };
  }
}

/** What was not funded is told and acknowledged too, and waits for its money all the same: no move of the state table. */
function toldApart({ row, parts }: CaseAtHand, delivery: DeliveryRow | null): CaseMove[] {
  if (row.state !== 'ready_not_funded' || delivery === null) return [];
  if (delivery.deliveredOn === null) return parts.includes('presenter') || parts.includes('decider') ? ['deliver'] : [];
  return delivery.acknowledgedOn === null && parts.includes('person') ? ['acknowledge'] : [];
}

function readerParts({ relations }: Scope, { parts }: CaseAtHand): ReaderPart[] {
  return [...parts, ...(relations.has('panel_member') ? (['member'] as const) : []), ...(parts.length === 0 && relations.has('manager') ? (['above'] as const) : [])];
}

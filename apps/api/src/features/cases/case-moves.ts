import { Injectable } from '@nestjs/common';
import { daysBetween, move, offeredActions } from '@nextrung/domain/kernel';
import { APPEAL_WITHIN_DAYS, type CaseFacts, caseLifecycle, type CaseMove, type CasePart, type CaseState, isPacketOpen } from '@nextrung/domain/promotion';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { PacketLock } from '../case-packets/packet-lock.js';
import { type CaseRow, CasesRepository } from './cases.repository.js';
import { DecisionsRepository } from './decisions.repository.js';
import { Judges } from './judges.js';
import { type NeedRow, NeedsRepository } from './needs.repository.js';

/** Whatever somebody can be to a case; the calendar is nobody. */
export type HumanPart = Exclude<CasePart, 'system'>;

/** What a case is found with before somebody does something to it. */
export interface CaseAtHand {
  readonly row: CaseRow;
  readonly need: NeedRow | null;
  readonly facts: Omit<CaseFacts, 'by'>;
  /** What the viewer is to it; empty for somebody who only reads. */
  readonly parts: readonly HumanPart[];
  readonly problems: readonly string[];
}

/** Loads what the state table asks about a case, and makes its moves. */
@Injectable()
export class CaseMoves {
  constructor(
    private readonly cases: CasesRepository,
    private readonly needs: NeedsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly judges: Judges,
    private readonly packets: PacketLock,
  ) {}

  /** The case with everything that its state table asks. */
  async atHand(scope: Scope, caseId: string): Promise<CaseAtHand> {
    const { tx, organisationId, viewerId, today } = scope;
    const row = await this.cases.one(tx, organisationId, caseId);
    if (!row) throw Problem.notFound();
    const need = await this.needs.of(tx, organisationId, caseId);
    const [decision] = await this.decisions.of(tx, organisationId, caseId);
    const delivery = decision ? await this.decisions.delivery(tx, organisationId, decision.id) : null;
    const parties = { personId: row.person.id, presenterId: row.presenter?.id ?? null, caseId };
    const asked = [...new Set([viewerId, ...(row.decider ? [row.decider.id] : [])])];
    const conflicts = await this.judges.conflicts(scope, parties, asked);
    const decidable = row.decider !== null && conflicts.get(row.decider.id) === null;
    const conflict = conflicts.get(viewerId) ?? null;
    const problems = isPacketOpen(row.state) ? await this.packets.problems(scope, { row, need }) : [];
    return {
      row,
      need,
      problems,
      parts: partsOf(scope, row),
      facts: {
        nominatedAs: row.nominatedAs,
        conflicted: conflict !== null && conflict !== 'decided_before',
        decidedBefore: conflict === 'decided_before',
        hasPresenter: row.presenter !== null,
        daysInReview: row.submittedOn === null ? 0 : daysSince(row.submittedOn, today),
        packetProblems: problems.length,
        needDecided: need !== null && need.outcome !== null,
        hasPanel: row.panelId !== null,
        eligible: decidable ? 1 : 0,
        quorum: row.quorum ?? 1,
        submitted: 0,
        promoted: decision?.outcome === 'promote',
        appealOpen: daysSince(delivery?.deliveredOn ?? null, today) <= APPEAL_WITHIN_DAYS,
      },
    };
  }

  /** Makes a move as whichever of the viewer's parts may; refused (409) in another state than was seen, or by a guard. */
  async make(scope: Scope, { row, need, facts, parts }: CaseAtHand, action: CaseMove, { expectedState, reason = '' }: { expectedState: CaseState; reason?: string }): Promise<CaseState> {
    if (row.state !== expectedState) throw Problem.refused('state_changed', 'This case has moved on by now. Look at it again.');
    const tried = parts.map((by) => ({ by, moved: move(caseLifecycle, row.state, action, { ...facts, by }) }));
    const made = tried.find(({ moved }) => moved.ok);
    if (!made?.moved.ok) {
      const refusals = tried.flatMap(({ moved }) => (moved.ok ? [] : [moved.refusal]));
      const refusal = refusals.find(({ code }) => code !== 'not_yours_to_do') ?? refusals[0];
      throw refusal ? Problem.refused(refusal.code, refusal.message) : Problem.notFound();
    }
    const { tx, organisationId, viewerId, today } = scope;
    await this.cases.make(tx, organisationId, row.id, { action, from: row.state, to: made.moved.value, reason, by: viewerId, as: made.by, on: today });
    if (action === 'lock') await this.packets.freeze(scope, { row, need });
    return made.moved.value;
  }

  /** What the viewer can do now, each once. */
  offered({ row, facts, parts }: CaseAtHand): CaseMove[] {
    return [...new Set(parts.flatMap((by) => offeredActions(caseLifecycle, row.state, { ...facts, by })))];
  }
}

/** What the viewer is to the state table. */
function partsOf({ viewerId, standsInFor }: Scope, row: CaseRow): HumanPart[] {
  if (viewerId === row.person.id) return ['person'];
  const is = (one: { id: string } | null): boolean => one !== null && (one.id === viewerId || one.id === standsInFor);
  return [
    ...(is(row.presenter) ? (['presenter'] as const) : []),
    ...(row.facilitator?.id === viewerId ? (['facilitator'] as const) : []),
    ...(row.decider?.id === viewerId ? (['decider'] as const) : []),
    ...(row.appealDecider?.id === viewerId ? (['appeal_decider'] as const) : []),
  ];
}

/** Whole days since a day; without end where it never came. */
const daysSince = (day: string | null, today: string): number => (day === null ? Infinity : daysBetween(day, today));

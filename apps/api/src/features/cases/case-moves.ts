import { Injectable } from '@nestjs/common';
import { daysBetween, move, offeredActions } from '@nextrung/domain/kernel';
import { APPEAL_WITHIN_DAYS, type CaseFacts, caseLifecycle, type CaseMove, type CasePart, type CaseState, isPacketOpen } from '@nextrung/domain/promotion';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { shownState } from './case.mapper.js';
import { PacketLock } from '../case-packets/packet-lock.js';
import { type CaseRow, CasesRepository } from './cases.repository.js';
import { DecisionsRepository } from './decisions.repository.js';
import { Judges } from './judges.js';
import { type NeedRow, NeedsRepository } from './needs.repository.js';
import { Seats } from './seats.js';

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
    private readonly seats: Seats,
    private readonly packets: PacketLock,
  ) {}

  /** The case with everything that its state table asks. */
  async atHand(scope: Scope, caseId: string): Promise<CaseAtHand> {
    const { tx, organisationId, viewerId, today } = scope;
    const found = await this.cases.one(tx, organisationId, caseId);
    if (!found) throw Problem.notFound();
    const need = await this.needs.of(tx, organisationId, caseId);
    const [decision] = await this.decisions.of(tx, organisationId, caseId);
    const delivery = decision ? await this.decisions.delivery(tx, organisationId, decision.id) : null;
    // Neither what is offered nor what is refused tells the person more than the page does.
    const row = { ...found, state: shownState(found.state, { own: found.person.id === viewerId, told: (delivery?.deliveredOn ?? null) !== null }) };
    const parties = { personId: row.person.id, presenterId: row.presenter?.id ?? null, caseId };
    const asked = [...new Set([viewerId, ...(row.decider ? [row.decider.id] : [])])];
    const conflicts = await this.judges.conflicts(scope, parties, asked);
    const decidable = row.decider !== null && conflicts.get(row.decider.id) === null;
    const conflict = conflicts.get(viewerId) ?? null;
    const noDecider = row.panelId !== null && row.decider === null ? [NO_DECIDER] : [];
    const problems = [...(isPacketOpen(row.state) ? await this.packets.problems(scope, { row, need }) : []), ...noDecider];
    const panel = row.panelId === null ? { eligible: decidable ? 1 : 0, submitted: 0, revealed: false } : await this.seats.facts(scope, row);
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
        eligible: decidable ? panel.eligible : 0,
        quorum: row.quorum ?? 1,
        submitted: panel.submitted,
        revealed: panel.revealed,
        promoted: decision?.outcome === 'promote',
        appealOpen: daysSince(delivery?.deliveredOn ?? null, today) <= APPEAL_WITHIN_DAYS,
      },
    };
  }

  /**
   * Makes a move as whichever of the viewer's parts may; refused (409) in another state than was seen, or by a guard.
   * When the packet is locked, and again when the review opens, those of the panel with a conflict leave; too few left, or nobody who may decide without a panel, and the case is blocked.
   */
  async make(scope: Scope, hand: CaseAtHand, action: CaseMove, asked: { expectedState: CaseState; reason?: string }): Promise<CaseState> {
    if (action !== 'lock' && (hand.row.panelId === null || action !== 'review')) return this.makeOne(scope, hand, action, asked);
    if (action === 'review' && hand.row.state === 'locked' && asked.expectedState === 'locked' && hand.facts.needDecided && hand.parts.includes('facilitator')) {
      const state = await this.reseat(scope, hand.row.id);
      return state === 'locked' ? this.makeOne(scope, await this.atHand(scope, hand.row.id), action, asked) : state;
    }
    await this.makeOne(scope, hand, action, asked);
    return this.reseat(scope, hand.row.id);
  }

  /** Looks again at who can judge a case: whoever has a conflict leaves, alternates are drawn; it is blocked where too few are left, and goes on where there are enough again. */
  async reseat(scope: Scope, caseId: string): Promise<CaseState> {
    const { row } = await this.atHand(scope, caseId);
    if (!SEATED_STATES.includes(row.state)) return row.state;
    if (row.panelId !== null) await this.seats.fill(scope, row);
    const { facts } = await this.atHand(scope, caseId);
    for (const action of ['unblock', 'block'] as const) {
      const moved = move(caseLifecycle, row.state, action, { ...facts, by: 'system' });
      if (!moved.ok) continue;
      const reason = action === 'unblock' ? '' : tooFewWords(facts);
      await this.cases.make(scope.tx, scope.organisationId, caseId, { action, from: row.state, to: moved.value, reason, by: null, as: 'system', on: scope.today });
      return moved.value;
    }
    return row.state;
  }

  private async makeOne(scope: Scope, { row, need, facts, parts }: CaseAtHand, action: CaseMove, { expectedState, reason = '' }: { expectedState: CaseState; reason?: string }): Promise<CaseState> {
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

/** States in which it matters who can judge. */
const SEATED_STATES: readonly CaseState[] = ['locked', 'blocked', 'independent_review', 'calibration'];

const tooFewWords = ({ hasPanel, eligible, quorum }: Omit<CaseFacts, 'by'>): string =>
  !hasPanel || eligible === 0 ? 'Nobody without a conflict of interest decides or judges this case.' : `${eligible} of the panel can judge this case without a conflict of interest, and ${quorum} are needed.`;

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

const NO_DECIDER = 'The decider of the panel has a conflict of interest. People operations name another one.';

/** Whole days since a day; without end where it never came. */
const daysSince = (day: string | null, today: string): number => (day === null ? Infinity : daysBetween(day, today));

import { findRung, type Ladder } from '@nextrung/domain/ladder';
import { type CaseState, caseTask } from '@nextrung/domain/promotion';
import type { CaseDecisionView, CaseDeliveryView, CaseRung, ListedCase, ReaderPart } from './cases.dto.js';
import type { CaseListRow } from './cases.repository.js';
import type { DecisionRow, DeliveryRow } from './decisions.repository.js';

/** A rung by its title in the ladder of the case; one that it does not have stands for itself. */
export const rungOf = (ladder: Ladder, rung: string): CaseRung => ({ rung, title: findRung(ladder, rung)?.title ?? rung });

/** What the state tells somebody: until the person has been told, they learn that there is a decision, and no more. */
export const shownState = (state: CaseState, { own, told }: { readonly own: boolean; readonly told: boolean }): CaseState => (own && !told && state === 'ready_not_funded' ? 'decided' : state);

/** A case in a list, as somebody sees it. */
export function caseLine(row: CaseListRow, ladder: Ladder, viewerId: string, { above = false, admin = false } = {}): ListedCase {
  const own = row.person.id === viewerId;
  const parts: readonly (readonly [boolean, ReaderPart])[] = [
    [own, 'person'], [row.isPresenter, 'presenter'], [row.isFacilitator, 'facilitator'], [row.isDecider, 'decider'], [row.isMember, 'member'], [row.isAppealDecider, 'appeal_decider'],
  ];
  const found = parts.flatMap(([is, part]) => (is ? [part] : []));
  const { id, code, person, openedOn, cycle, deliverBy } = row;
  return {
    id, code, person, openedOn, cycle,
    target: rungOf(ladder, row.targetRung),
    state: shownState(row.state, { own, told: row.told }),
    parts: found.length > 0 ? found : above ? ['above'] : admin ? ['admin'] : [],
    deliverBy: row.told ? null : deliverBy,
    task: caseTask({ ...row, isPerson: own, toTell: deliverBy !== null && !row.told, toAcknowledge: row.told && (row.state === 'delivered' || !row.acknowledged) }),
    since: row.since,
  };
}

/** A decision with its competencies by name. */
export const decisionView = ({ conditions, ...decision }: DecisionRow, ladder: Ladder): CaseDecisionView => ({
  ...decision,
  conditions: conditions.map(({ competency, text }) => ({ competency, text, competencyName: ladder.competencies.find(({ id }) => id === competency)?.name ?? competency })),
});

/** How far telling the person is. */
export const deliveryView = ({ deliverer, dueOn, talkingPoints, deliveredOn, acknowledgedOn, answer, version }: DeliveryRow, today: string, own: boolean): CaseDeliveryView => ({
  deliverer, dueOn, deliveredOn, acknowledgedOn, answer, version,
  talkingPoints: own ? '' : talkingPoints,
  overdue: deliveredOn === null && dueOn < today,
});

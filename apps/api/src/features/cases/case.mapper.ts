import { findRung, type Ladder } from '@nextrung/domain/ladder';
import { type CaseState, type CaseTask, caseTask, taskDay } from '@nextrung/domain/promotion';
import type { CaseListRow } from './case-list.repository.js';
import type { CaseDecisionView, CaseDeliveryView, CaseRung, ListedCase, ReaderPart } from './cases.dto.js';
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
  const { id, code, person, openedOn, cycle, deliverBy, room } = row;
  const task = taskOf(row, own);
  return {
    id, code, person, openedOn, cycle,
    target: rungOf(ladder, row.targetRung),
    state: shownState(row.state, { own, told: row.told }),
    parts: found.length > 0 ? found : above ? ['above'] : admin ? ['admin'] : [],
    deliverBy: row.told ? null : deliverBy,
    task,
    dueOn: task === null ? null : dueOn(row, task),
    room,
    since: row.since,
  };
}

const taskOf = (row: CaseListRow, own: boolean): CaseTask | null =>
  caseTask({ ...row, isPerson: own, isFacilitator: row.isFacilitator && !row.isRecused, toTell: row.deliverBy !== null && !row.told, toAcknowledge: row.told && (row.state === 'delivered' || !row.acknowledged) });

function dueOn({ days, deliverBy, answerBy }: CaseListRow, task: CaseTask): string | null {
  if (task === 'deliver') return deliverBy;
  if (task === 'answer') return answerBy;
  const day = taskDay(task);
  return days === null || day === null ? null : (Object.entries(days).find(([name]) => name === day)?.[1] ?? null);
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

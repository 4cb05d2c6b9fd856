import type { AppealGrounds, CaseDecisionView, CaseMove, CaseMoveView, CaseOutcome, CaseState, CaseTask, CaseView, ListedCase, ReaderPart } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

/** Where a case is, in one or two words. */
export const stateWords: Readonly<Record<CaseState, string>> = {
  intent: 'Nominated',
  drafting: 'Being written',
  manager_review: 'With the manager',
  returned: 'Sent back',
  locked: 'Locked',
  blocked: 'Blocked',
  independent_review: 'Independent review',
  calibration: 'Calibration',
  decided: 'Decided',
  ready_not_funded: 'Ready, not funded',
  delivered: 'Told',
  acknowledged: 'Acknowledged',
  appealed: 'Appealed',
  withdrawn: 'Withdrawn',
};

/** How far a case is, as a shape: begun, half of the way, with those who judge it, decided, over without a decision. */
export type CaseShape = 'ring' | 'half' | 'disc' | 'ringed' | 'dash';
const SHAPES: Readonly<Record<CaseState, CaseShape>> = {
  intent: 'ring', drafting: 'ring', returned: 'ring', manager_review: 'half', locked: 'disc', blocked: 'disc', independent_review: 'disc', calibration: 'disc', appealed: 'disc',
  decided: 'ringed', ready_not_funded: 'ringed', delivered: 'ringed', acknowledged: 'ringed', withdrawn: 'dash',
};
export const shapeOf = (state: CaseState): CaseShape => SHAPES[state];

/** What happened to a case, as a heading of its history. */
const MOVES: Readonly<Record<CaseMove, string>> = {
  draft: 'Writing begun',
  submit: 'Sent for review',
  return: 'Sent back',
  lock: 'Locked',
  block: 'Blocked: too few can judge it without a conflict of interest',
  unblock: 'Goes on: enough can judge it',
  review: 'Independent review began',
  calibrate: 'Calibration began',
  decide: 'Decided',
  shelve: 'Decided: ready, not funded',
  fund: 'Funded',
  deliver: 'Told',
  acknowledge: 'Acknowledged',
  appeal: 'Appealed against',
  dismiss: 'The appeal was dismissed',
  reopen: 'The appeal was upheld: the case is heard again',
  withdraw: 'Withdrawn',
};

export function moveSentence({ action, by, on }: CaseMoveView, readerId: string): string {
  const who = by === null ? '' : by.id === readerId ? ' by you' : ` by ${by.name}`;
  return `${MOVES[action]}${who}, ${dateText(on)}`;
}

export const outcomeWords: Readonly<Record<CaseOutcome, string>> = { promote: 'Promote', defer: 'Defer', not_yet: 'Not yet' };

/** What was decided, in one sentence. */
export function decisionSentence({ outcome, funded, effectiveOn, reviewOn, owner }: Pick<CaseDecisionView, 'outcome' | 'funded' | 'effectiveOn' | 'reviewOn' | 'owner'>, target: string): string {
  if (outcome === 'promote' && !funded) return `Ready for ${target}, not funded. It waits for money, and is not judged anew.`;
  if (outcome === 'promote') return effectiveOn === null ? `Promoted to ${target}.` : `Promoted to ${target} from ${dateText(effectiveOn)}.`;
  const again = reviewOn === null ? '' : ` It is looked at again on ${dateText(reviewOn)}.`;
  const care = owner === null ? '' : ` ${owner.name} looks after the conditions.`;
  return `${outcome === 'defer' ? 'Deferred' : 'Not yet'}, with conditions.${again}${care}`;
}

/** What the reader is to it; empty for whoever has a part of their own name. */
export const partWords: Readonly<Record<ReaderPart, string>> = {
  person: 'Yours', presenter: 'You present it', facilitator: 'You lead its panel', decider: 'You decide it', member: 'You are on its panel', appeal_decider: 'You decide the appeal', above: 'You manage above', admin: '',
};

/** What the page on which a panel reads a locked case is for somebody; empty where it is not open to them, as to whoever stands in for the presenter. */
export function reviewWord(view: Pick<CaseView, 'parts' | 'lockedOn' | 'presenter'> | null, readerId: string): string {
  if (view === null || view.lockedOn === null || view.parts.includes('person')) return '';
  if (view.parts.includes('member')) return 'Your ratings';
  const reads = view.presenter?.id === readerId || view.parts.some((part) => part === 'facilitator' || part === 'decider' || part === 'appeal_decider');
  return reads ? 'Two-minute view' : '';
}

/** A group of the list: what its cases want from the reader. */
export interface CaseGroup {
  readonly id: string;
  readonly name: string;
  readonly cases: readonly ListedCase[];
}

const TASK_GROUPS: Readonly<Record<CaseTask, string>> = {
  write: 'To write', review: 'To review', open_review: 'To open for review', rate: 'To rate', calibrate: 'For the room that you lead', decide: 'To decide', deliver: 'To deliver', acknowledge: 'To acknowledge', answer: 'Appeals to answer',
};

/** What a case asks for, as the button that leads there. */
export const taskWords: Readonly<Record<CaseTask, string>> = {
  write: 'Write the case', review: 'Review it', open_review: 'Open its review', rate: 'Rate this case', calibrate: 'Lead the room', decide: 'Decide', deliver: 'Tell them', acknowledge: 'Read and acknowledge', answer: 'Answer the appeal',
};

/** Where a task is done, where that is not the page of the case. */
export function taskPage({ id, task, room }: Pick<ListedCase, 'id' | 'task' | 'room'>): readonly string[] | null {
  if (task === 'rate') return ['/cases', id, 'review'];
  return task === 'calibrate' && room !== null ? ['/panels', room.panelId, 'room'] : null;
}

export const groundsWords: Readonly<Record<AppealGrounds, string>> = { process: 'How it was decided', fact: 'Something it rests on is wrong', circumstance: 'Something was not known then' };

/** The cases of somebody by what they want from them: first what waits for the reader, then what is under way, then what is over. */
export function caseGroups(cases: readonly ListedCase[]): CaseGroup[] {
  const isHead = ({ parts }: ListedCase): boolean => parts.length === 1 && parts[0] === 'admin';
  const isOver = ({ state, task }: ListedCase): boolean => task === null && (state === 'acknowledged' || state === 'withdrawn');
  const own = cases.filter((one) => !isHead(one));
  const tasks = Object.entries(TASK_GROUPS).map(([task, name]) => ({ id: task, name, cases: own.filter((one) => one.task === task) }));
  return [
    ...tasks,
    { id: 'under-way', name: 'Under way', cases: own.filter((one) => one.task === null && !isOver(one)) },
    { id: 'closed', name: 'Closed', cases: own.filter(isOver) },
    { id: 'heads', name: 'Of everyone', cases: cases.filter(isHead) },
  ].filter((group) => group.cases.length > 0);
}

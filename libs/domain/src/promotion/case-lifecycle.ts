import type { Guard, Lifecycle } from '../kernel/index.js';

/**
 * `intent`: somebody was nominated. `drafting`: the packet is written. `manager_review`: the manager reads it and writes a recommendation.
 * `returned`: sent back with a reason. `locked`: the packet is frozen. `blocked`: nobody without a conflict can decide or enough of a panel cannot rate.
 * `ready_not_funded`: promoted but for the money. `delivered`: the person has been told. `acknowledged`: and has said so.
 */
export const caseStates = [
  'intent', 'drafting', 'manager_review', 'returned', 'locked', 'blocked', 'independent_review', 'calibration', 'decided', 'ready_not_funded', 'delivered', 'acknowledged', 'appealed', 'withdrawn',
] as const;
export type CaseState = (typeof caseStates)[number];

export const caseMoves = [
  'draft', 'submit', 'return', 'lock', 'block', 'unblock', 'review', 'calibrate', 'decide', 'shelve', 'fund', 'deliver', 'acknowledge', 'appeal', 'dismiss', 'reopen', 'withdraw',
] as const;
export type CaseMove = (typeof caseMoves)[number];

/**
 * What somebody is to a case. `presenter`: the line manager when it began, or whoever stands in. `system`: the calendar or a rule, never a person.
 * Administrators are nothing to a case: their rights change none of it.
 */
export const caseParts = ['person', 'presenter', 'facilitator', 'decider', 'appeal_decider', 'system'] as const;
export type CasePart = (typeof caseParts)[number];

/** So many days after a person sent their own nomination to the manager, they may lock it without the manager's word. */
export const MANAGER_REVIEW_DAYS = 14;

/** What guards ask about a case. */
export interface CaseFacts {
  readonly by: CasePart;
  readonly nominatedAs: 'person' | 'presenter';
  /** Of whoever makes the move: by a rule or by their own word. */
  readonly conflicted: boolean;
  /** They decided this case before, so that another one hears it again. */
  readonly decidedBefore: boolean;
  readonly hasPresenter: boolean;
  /** Whole days since it was sent to the manager. */
  readonly daysInReview: number;
  /** What still stands against locking the packet. */
  readonly packetProblems: number;
  /** Decided apart, before anybody who decides reads the packet. */
  readonly needDecided: boolean;
  readonly hasPanel: boolean;
  /** Members of the panel without a conflict; without a panel, 1 where the decider has none. */
  readonly eligible: number;
  readonly quorum: number;
  /** Members without a conflict who have submitted their ratings. */
  readonly submitted: number;
  /** The facilitator has shown the sealed ratings to the room. */
  readonly revealed: boolean;
  /** The decision takes nothing from the person: appeals are against the others. */
  readonly promoted: boolean;
  /** The last day for an appeal has not passed. */
  readonly appealOpen: boolean;
}

type CaseGuard = Guard<CaseFacts>;

const by = (...parts: readonly CasePart[]): CaseGuard => ({
  code: 'not_yours_to_do',
  message: `This is done by ${parts.map((part) => PART_WORDS[part]).join(' or ')}.`,
  refusedWhen: (facts) => !parts.includes(facts.by),
});

const PART_WORDS: Readonly<Record<CasePart, string>> = {
  person: 'the person themselves',
  presenter: 'the manager who presents the case',
  facilitator: 'the facilitator of the panel',
  decider: 'the decider',
  appeal_decider: 'whoever decides the appeal',
  system: 'the calendar',
};

const COMPLETE: CaseGuard = { code: 'packet_incomplete', message: 'The packet is not complete yet. What is missing stands beside it.', refusedWhen: ({ packetProblems }) => packetProblems > 0 };
const ALONE: CaseGuard = {
  code: 'manager_reviews_first',
  message: `Your manager has ${String(MANAGER_REVIEW_DAYS)} days to read it. After that you can lock it yourself.`,
  refusedWhen: ({ by: part, nominatedAs, daysInReview, hasPresenter }) => part === 'person' && hasPresenter && !(nominatedAs === 'person' && daysInReview >= MANAGER_REVIEW_DAYS),
};
const NEED_FIRST: CaseGuard = { code: 'need_first', message: 'The business need is decided first, without the name.', refusedWhen: ({ needDecided }) => !needDecided };
const NO_CONFLICT: CaseGuard = { code: 'conflicted', message: 'You have a conflict of interest in this case, so somebody else decides.', refusedWhen: ({ conflicted }) => conflicted };
const NOT_AGAIN: CaseGuard = { code: 'decided_before', message: 'You decided this case before, so somebody else decides now.', refusedWhen: ({ decidedBefore }) => decidedBefore };
const PANEL: CaseGuard = { code: 'no_panel', message: 'This case has no panel: its decider decides.', refusedWhen: ({ hasPanel }) => !hasPanel };
const NO_PANEL: CaseGuard = { code: 'panel_first', message: 'The panel rates and calibrates first.', refusedWhen: ({ hasPanel }) => hasPanel };
const ENOUGH: CaseGuard = { code: 'too_few_eligible', message: 'Too few can judge this case without a conflict of interest.', refusedWhen: ({ eligible, quorum }) => eligible < quorum };
const TOO_FEW: CaseGuard = { code: 'enough_eligible', message: 'Enough can judge this case without a conflict of interest.', refusedWhen: ({ eligible, quorum }) => eligible >= quorum };
const SUBMITTED: CaseGuard = { code: 'ratings_out', message: 'Too few of the panel have submitted their ratings.', refusedWhen: ({ submitted, quorum }) => submitted < quorum };
const REVEALED: CaseGuard = { code: 'not_revealed', message: 'The ratings are shown to the room before anybody decides.', refusedWhen: ({ revealed }) => !revealed };
const NOT_PROMOTED: CaseGuard = { code: 'nothing_to_appeal', message: 'The decision was to promote, so there is nothing to appeal against.', refusedWhen: ({ promoted }) => promoted };
const IN_TIME: CaseGuard = { code: 'appeal_late', message: 'The last day for an appeal has passed.', refusedWhen: ({ appealOpen }) => !appealOpen };
const NOMINATED: CaseGuard = { code: 'not_your_nomination', message: 'Whoever nominated, or the person, withdraws it.', refusedWhen: ({ by: part, nominatedAs }) => part === 'presenter' && nominatedAs === 'person' };

/** Wherever a case can still be taken back. */
const WITHDRAWABLE = ['intent', 'drafting', 'manager_review', 'returned', 'locked', 'blocked', 'independent_review', 'calibration', 'ready_not_funded'] as const;

/** The life of a promotion case, from nomination to acknowledgement: the whole of what can happen to it. */
export const caseLifecycle: Lifecycle<CaseState, CaseMove, CaseFacts> = {
  states: caseStates,
  initial: ['intent'],
  moves: [
    { from: 'intent', to: 'drafting', action: 'draft', guard: by('person', 'presenter') },
    { from: 'returned', to: 'drafting', action: 'draft', guard: by('person', 'presenter') },
    { from: 'drafting', to: 'manager_review', action: 'submit', guard: by('person', 'presenter') },
    { from: 'manager_review', to: 'returned', action: 'return', guard: by('presenter') },
    { from: 'manager_review', to: 'locked', action: 'lock', guard: [by('presenter', 'person'), ALONE, COMPLETE] },
    { from: 'locked', to: 'blocked', action: 'block', guard: [by('system'), TOO_FEW] },
    { from: 'independent_review', to: 'blocked', action: 'block', guard: [by('system'), TOO_FEW] },
    { from: 'calibration', to: 'blocked', action: 'block', guard: [by('system'), TOO_FEW] },
    { from: 'blocked', to: 'locked', action: 'unblock', guard: [by('system'), ENOUGH] },
    { from: 'locked', to: 'independent_review', action: 'review', guard: [by('facilitator', 'system'), PANEL, NEED_FIRST, ENOUGH] },
    { from: 'independent_review', to: 'calibration', action: 'calibrate', guard: [by('facilitator'), ENOUGH, SUBMITTED] },
    { from: 'calibration', to: 'decided', action: 'decide', guard: [by('decider'), NO_CONFLICT, NOT_AGAIN, ENOUGH, SUBMITTED, REVEALED] },
    { from: 'locked', to: 'decided', action: 'decide', guard: [by('decider'), NO_PANEL, NO_CONFLICT, NOT_AGAIN, NEED_FIRST] },
    { from: 'calibration', to: 'ready_not_funded', action: 'shelve', guard: [by('decider'), NO_CONFLICT, NOT_AGAIN, ENOUGH, SUBMITTED, REVEALED] },
    { from: 'locked', to: 'ready_not_funded', action: 'shelve', guard: [by('decider'), NO_PANEL, NO_CONFLICT, NOT_AGAIN, NEED_FIRST] },
    { from: 'ready_not_funded', to: 'decided', action: 'fund', guard: [by('decider'), NO_CONFLICT] },
    { from: 'decided', to: 'delivered', action: 'deliver', guard: by('presenter', 'decider') },
    { from: 'delivered', to: 'acknowledged', action: 'acknowledge', guard: by('person') },
    { from: 'delivered', to: 'appealed', action: 'appeal', guard: [by('person'), NOT_PROMOTED, IN_TIME] },
    { from: 'acknowledged', to: 'appealed', action: 'appeal', guard: [by('person'), NOT_PROMOTED, IN_TIME] },
    { from: 'appealed', to: 'delivered', action: 'dismiss', guard: [by('appeal_decider'), NO_CONFLICT, NOT_AGAIN] },
    { from: 'appealed', to: 'locked', action: 'reopen', guard: [by('appeal_decider'), NO_CONFLICT, NOT_AGAIN] },
    ...WITHDRAWABLE.map((from) => ({ from, to: 'withdrawn', action: 'withdraw', guard: [by('person', 'presenter'), NOMINATED] }) as const),
  ],
};

/** Nothing more happens to it unless the person appeals in time. */
export const isCaseClosed = (state: CaseState): boolean => state === 'acknowledged' || state === 'withdrawn';

/** The packet can still be edited; once locked, what comes later is an addendum. */
export const isPacketOpen = (state: CaseState): boolean => state === 'intent' || state === 'drafting' || state === 'manager_review' || state === 'returned';

/** A case about which the decision has been delivered to the person: what they may read of it. */
export const isDelivered = (state: CaseState): boolean => state === 'delivered' || state === 'acknowledged' || state === 'appealed';

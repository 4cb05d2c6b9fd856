import { type AppealGrounds, ANSWER_APPEAL_WITHIN_DAYS, appealGrounds } from './appeal.js';
import { type CaseState, caseStates, MANAGER_REVIEW_DAYS } from './case-lifecycle.js';
import { APPEAL_WITHIN_DAYS, DELIVER_WITHIN_DAYS, EFFECTIVE_WITHIN_DAYS, REVIEW_AGAIN_WITHIN_DAYS } from './decision.js';

/** A part of the promotion process in words, as those whom it concerns read it. */
export interface ProcessPart {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** What each state of a case means to the person. */
const STATE_WORDS: Readonly<Record<CaseState, string>> = {
  intent: 'Nominated: somebody has begun a case for a rung.',
  drafting: 'Drafting: the packet is being written, and anybody who writes it can change it.',
  manager_review: 'With the manager: the manager reads the packet and writes a recommendation.',
  returned: 'Returned: sent back with a reason, to be drafted again.',
  locked: 'Locked: the packet is frozen; what comes later is an addendum.',
  blocked: 'Blocked: too few can judge it without a conflict of interest, so others are appointed.',
  independent_review: 'Rating: each of the panel rates alone, sealed from the others.',
  calibration: 'Calibration: the panel compares its ratings; every change has a reason and an author.',
  decided: 'Decided: you learn that there is a decision, and are told in person what it is.',
  ready_not_funded: 'Ready, not funded: promoted but for the money; the case keeps its place in the queue.',
  delivered: 'Delivered: you have been told, and read the decision with its reasons.',
  acknowledged: 'Acknowledged: you have said that you were told.',
  appealed: 'Appealed: somebody who had no hand in the decision looks at it.',
  withdrawn: 'Withdrawn: taken back before a decision.',
};

const GROUND_WORDS: Readonly<Record<AppealGrounds, string>> = {
  process: 'On the process: it was not kept.',
  fact: 'On a fact: the decision stands on one that is wrong, or one was left out.',
  circumstance: 'On a circumstance: something has become known since.',
};

const days = (count: number): string => `${String(count)} days`;

/** How a promotion is decided, made of the same constants and tables as the rules themselves. */
export function processWords(): ProcessPart[] {
  return [
    {
      heading: 'How a case begins',
      sentences: [
        'You nominate yourself, or your manager nominates you.',
        `When you nominated yourself and your manager does not answer within ${days(MANAGER_REVIEW_DAYS)}, you lock the packet without their word.`,
        'Whether the organisation needs the role is decided first and apart, without your name.',
      ],
    },
    { heading: 'What happens to it', sentences: caseStates.map((state) => STATE_WORDS[state]) },
    {
      heading: 'Who decides',
      sentences: [
        'In a small team, the nearest person above who is not your line manager.',
        'In a cycle with a panel: its members rate alone, and the panel’s decider decides after calibration.',
        'Nobody judges a case with a conflict of interest: not you, not your line manager, not somebody with whom you confirmed each other’s work, not whoever decided it before, and not whoever says so themselves.',
      ],
    },
    {
      heading: 'What can come of it',
      sentences: [
        `Promote, from a day within ${days(EFFECTIVE_WITHIN_DAYS)}.`,
        `Defer or not yet: with what has to be shown, somebody who looks after it, and a day within ${days(REVIEW_AGAIN_WITHIN_DAYS)} on which it is looked at again.`,
        `A decision is delivered to you in person within ${days(DELIVER_WITHIN_DAYS)}, with its reasons.`,
      ],
    },
    {
      heading: 'Appeal',
      sentences: [
        `You appeal for ${days(APPEAL_WITHIN_DAYS)} after the decision was delivered, on one of these grounds.`,
        ...appealGrounds.map((ground) => GROUND_WORDS[ground]),
        `Somebody who had no hand in the decision answers within ${days(ANSWER_APPEAL_WITHIN_DAYS)}, with a reason.`,
      ],
    },
    { heading: 'What never counts', sentences: ['Pay, time in level, location, part-time share, leave and anything of who you are: readiness reads none of it.'] },
  ];
}

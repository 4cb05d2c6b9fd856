import type { CaseMove, CaseView } from '@nextrung/api-client';
import { addDays } from '@nextrung/domain/kernel';
import { MANAGER_REVIEW_DAYS } from '@nextrung/domain/promotion';
import { dateText } from '@nextrung/ui';

/** The one thing that a reader can do now. */
export type NowTask = Extract<CaseMove, 'draft' | 'submit' | 'lock' | 'review' | 'decide' | 'fund' | 'deliver' | 'acknowledge'> | 'need' | 'rate' | 'room' | 'answer' | 'wait';

export interface CaseNow {
  readonly task: NowTask;
  /** What it waits for, or what is to be done, in a sentence or two. */
  readonly words: string;
}

const RATE: CaseNow = { task: 'rate', words: 'Rate it alone: every competency, then the case as a whole. Until you have submitted, you see nothing of what others rated.' };

/** What there is to do now for whoever reads a case, and otherwise whom it waits for. */
export function caseNow(view: CaseView, readerId: string): CaseNow {
  const { state, can, person, presenter, decider, facilitator, delivery, need } = view;
  const own = person.id === readerId;
  const they = own ? 'you' : person.name;
  const name = (who: { readonly id: string; readonly name: string } | null, none: string): string => (who === null ? none : who.id === readerId ? 'You' : who.name);
  const manager = name(presenter, 'The manager');
  switch (state) {
    case 'intent':
      if (can.includes('draft')) return { task: 'draft', words: 'Begin with why the organisation needs the role, then the packet. Nobody who decides reads any of it before it is locked.' };
      return { task: 'wait', words: `${own ? 'You are' : `${person.name} is`} nominated. The writing has not begun.` };
    case 'returned':
      if (can.includes('draft')) return { task: 'draft', words: 'It was sent back. Read why below, then go on writing.' };
      return { task: 'wait', words: `It was sent back to ${they}.` };
    case 'drafting':
      if (!can.includes('submit')) return { task: 'wait', words: 'It is being written.' };
      if (need === null) return { task: 'need', words: 'Say why the organisation needs the role. It is decided apart from the packet, and without the name.' };
      return { task: 'submit', words: presenter === null || presenter.id === readerId ? 'When the packet says what you mean, finish the writing. Then you review it once more and lock it.' : `When the packet says what you mean, send it to ${manager}, who reviews and locks it.` };
    case 'manager_review':
      if (can.includes('return')) return { task: 'lock', words: 'Read the case as those who judge it will. Then lock it, or send it back and say why.' };
      if (can.includes('lock')) return { task: 'lock', words: `${manager} had ${MANAGER_REVIEW_DAYS} days to read it. You can lock it yourself now.` };
      return { task: 'wait', words: `${manager} reads it.${own && presenter !== null && view.submittedOn !== null ? ` From ${dateText(addDays(view.submittedOn, MANAGER_REVIEW_DAYS))} on you can lock it yourself.` : ''}` };
    case 'locked':
      if (can.includes('review')) return { task: 'review', words: 'The business need is decided. Open the independent review: from then on the panel reads the packet and rates, each alone.' };
      if (can.includes('decide')) return { task: 'decide', words: 'Read the packet and the business need, then decide. The reason is what the person reads.' };
      if (decider === null) return { task: 'wait', words: 'Nobody without a conflict of interest was found to decide. People operations names somebody.' };
      if (need?.outcome === null) return { task: 'wait', words: `The business need is decided first, without the name. Then ${facilitator === null ? `${name(decider, '')} decides the case` : 'the panel rates it, each alone'}.` };
      if (facilitator !== null) return { task: 'wait', words: `${name(facilitator, '')} ${facilitator.id === readerId ? 'open' : 'opens'} the independent review. Then the panel rates, each alone.` };
      return { task: 'wait', words: `${name(decider, '')} decides the case.` };
    case 'blocked':
      if (view.facilitator === null) return { task: 'wait', words: 'Nobody without a conflict of interest was found to decide. People operations names somebody.' };
      return { task: 'wait', words: 'Too few can judge this case without a conflict of interest. People operations names others.' };
    case 'independent_review':
      if (view.task === 'rate') return RATE;
      if (view.task === 'calibrate') return { task: 'room', words: 'Enough of the panel have rated. Put the case on the table in the calibration room.' };
      return { task: 'wait', words: 'The panel rates, each alone.' };
    case 'calibration':
      if (view.task === 'rate') return RATE;
      if (view.task === 'calibrate') return { task: 'room', words: 'The panel calibrates in the room that you lead, then the case is decided.' };
      return can.includes('decide') ? { task: 'decide', words: 'The panel has calibrated. Decide, with the reason that the person reads.' } : { task: 'wait', words: 'The panel calibrates, then the case is decided.' };
    case 'decided':
    case 'ready_not_funded':
    case 'delivered':
      if (can.includes('deliver') && (view.parts.includes('presenter') || delivery?.deliverer.id === readerId)) return { task: 'deliver', words: delivery === null ? '' : `Tell ${person.name} by ${dateText(delivery.dueOn)}. Until then they see that there is a decision, and no more.` };
      if (can.includes('acknowledge')) return { task: 'acknowledge', words: 'You have been told. Read the decision above, then say so.' };
      if (can.includes('fund')) return { task: 'fund', words: 'Ready, and not funded. Once there is money, say from which day the promotion holds.' };
      if (delivery !== null && delivery.deliveredOn === null) return { task: 'wait', words: `It is decided. ${name(delivery.deliverer, '')} ${delivery.deliverer.id === readerId ? 'tell' : 'tells'} ${they} by ${dateText(delivery.dueOn)}${delivery.overdue ? ', which is over' : ''}.` };
      if (state === 'ready_not_funded') return { task: 'wait', words: 'Ready, and not funded. It waits for money, and is not judged anew.' };
      return { task: 'wait', words: `${own ? 'You have' : `${person.name} has`} been told. It waits for ${own ? 'your' : 'their'} acknowledgement.` };
    case 'appealed':
      if (can.includes('dismiss')) return { task: 'answer', words: `${person.name} appealed against the decision. Read it below, and answer it with a reason.` };
      return { task: 'wait', words: `${own ? 'You' : person.name} appealed against the decision. Somebody who had no hand in it answers.` };
    case 'acknowledged':
      return { task: 'wait', words: 'The case is closed.' };
    case 'withdrawn':
      return { task: 'wait', words: 'The case was withdrawn, so nothing is decided.' };
  }
}

/** What has become of what was frozen when the case began; shown, and not followed. */
export function changedSince({ presenter, team, from, present }: CaseView, rungTitle: (id: string) => string): string[] {
  return [
    ...(present.manager !== null && present.manager.id !== presenter?.id ? [`The line manager is ${present.manager.name} by now. ${presenter === null ? 'Nobody presents the case' : `${presenter.name} still presents the case`}.`] : []),
    ...(present.team !== team ? [`The team is ${present.team ?? 'none'} by now.`] : []),
    ...(present.rung !== (from?.rung ?? null) ? [`The rung is ${present.rung === null ? 'none' : rungTitle(present.rung)} by now.`] : []),
  ];
}

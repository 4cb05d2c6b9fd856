import { ApiProperty } from '@nestjs/swagger';
import { ConfirmationToJudge, CorrectionToAnswer } from '../corroborations/asks-out.dto.js';
import { CorroborationAsk } from '../corroborations/corroborations.dto.js';
import { GrantView } from '../break-glass/break-glass.dto.js';
import { CaseRoom, CaseRung, CycleRef, ListedCase } from '../cases/cases.dto.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';
import { CounterObservationView, QuestionView } from '../evidence/voices.dto.js';
import { ActionView } from '../gaps/gaps.dto.js';
import { HandoverLine } from '../handovers/handovers.dto.js';
import { OfferView } from '../offers/offers.dto.js';
import { OngoingItem } from '../ongoing-work/ongoing-work.dto.js';
import { PersonRef } from '../people/people.dto.js';
import { PlanActionView } from '../plans/plans.dto.js';
import { WaiverView } from '../waivers/waivers.dto.js';

export const STANDINGS = ['line_manager', 'delegate', 'dotted', 'sponsor', 'skip_level'] as const;
export type StandingName = (typeof STANDINGS)[number];

export class QueueItem {
  /** Its claims are sealed, and so is what others said of it. */
  item: EvidenceItem;
  /** As whom the reader rates it. */
  @ApiProperty({ enum: STANDINGS, enumName: 'RaterStanding' })
  standing: StandingName;
  /** Since when it waits. */
  @ApiProperty({ format: 'date' })
  sharedOn: string;
}

/** What someone has to know before they rate one's own item. */
export class QuestionToAnswer {
  item: EvidenceItem;
  question: QuestionView;
}

/** What was observed against one's own item. */
export class ObservationToAnswer {
  itemId: string;
  title: string;
  observation: CounterObservationView;
}

/** Someone whose indicator waits for a second signature. */
export class WaiverToSign {
  person: PersonRef;
  waiver: WaiverView;
}

/** One's own promise to someone. */
export class ActionToDo {
  person: PersonRef;
  action: ActionView;
}

/** An action of somebody’s plan that waits for the reader: to agree to, or of their own to do. */
export class PlanActionToDo {
  person: PersonRef;
  action: PlanActionView;
}

/** Somebody whose agreed bar waits for a signature. */
export class BarToSign {
  person: PersonRef;
  @ApiProperty({ format: 'date' })
  writtenOn: string;
}

/** A business need that waits for the reader to decide, without the name. */
export class NeedToDecide {
  /** Of the need, not of the case. */
  id: string;
  target: CaseRung;
  @ApiProperty({ format: 'date' })
  writtenOn: string;
}

/** A calibration room that the reader leads and in which cases wait: enough have rated them. */
export class RoomToLead extends CaseRoom {
  @ApiProperty({ type: CycleRef, nullable: true })
  cycle: CycleRef | null;
  /** How many cases wait in it. */
  @ApiProperty({ type: 'integer' })
  cases: number;
  /** Last day for calibration in the cycle; null: outside of every one. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;
  /** Since when the first of them has been where it is. */
  @ApiProperty({ format: 'date' })
  since: string;
}

/** A first look that waits for the reader's own marks: their own, or one of somebody whom they lead. */
export class FirstLookToMark {
  person: PersonRef;
  /** Code of the rung that is looked at. */
  rung: string;
  @ApiProperty({ format: 'date' })
  begunOn: string;
}

/** A met gate that stops being met soon if nothing more is logged. */
export class LapseToKnow {
  person: PersonRef;
  competency: string;
  competencyName: string;
  /** Code of the target rung. */
  targetRung: string;
  /** The day on which it lapses. */
  @ApiProperty({ format: 'date' })
  on: string;
  /** Days until then. */
  @ApiProperty({ type: 'integer' })
  days: number;
}

/** How much waits for the signed-in person, without what it is. */
export class ToDoTotal {
  /** The same as `total` of the whole list. */
  @ApiProperty({ type: 'integer' })
  total: number;
}

/** What waits for the signed-in person. */
export class ToDo extends ToDoTotal {
  /** Shared items to rate: of direct reports, of those of a manager for whom one stands in, and of those to whom one is the dotted line or sponsor; first those that one offered oneself, then the oldest. One about which a question is open is left out until it is answered, and keeps its place. At most a hundred. */
  ratings: QueueItem[];
  /** How many items there are to rate, also beyond those in `ratings`. */
  @ApiProperty({ type: 'integer' })
  ratingsTotal: number;
  /** Shared items of one's reports' reports, which one may rate too, oldest first; at most twenty, and not in the total. */
  mayRate: QueueItem[];
  /** Asked before one's own items are rated, oldest first. */
  questions: QuestionToAnswer[];
  /** Recorded against one's own evidence in the last ninety days and not answered yet, oldest first. */
  observations: ObservationToAnswer[];
  corroborations: CorroborationAsk[];
  /** What those who were asked say is not right with one's own items, oldest first. */
  corrections: CorrectionToAnswer[];
  /** Confirmations from outside, for whoever reports to one, that count once they are accepted; oldest first, at most a hundred. */
  confirmations: ConfirmationToJudge[];
  /** Proposed by someone else, oldest first; at most a hundred. */
  waivers: WaiverToSign[];
  /** Agreed actions of one’s own for direct reports, the first due first; at most a hundred. */
  actions: ActionToDo[];
  /** Of plans: what one is to agree to; of one’s own what is due within two weeks or was lately, and what is done every week and not yet in this one. */
  plan: PlanActionToDo[];
  /** Agreed bars whose newest revision one is asked to sign, the oldest first. */
  bars: BarToSign[];
  /** Promotion cases that wait for the reader: to write, to review, to open for review, to rate, to decide, to deliver, to acknowledge or to answer an appeal; the longest waiting first. Those of a manager for whom one stands in are among them. */
  cases: ListedCase[];
  /** Calibration rooms that the reader leads and that are due, the longest waiting first; their cases are not in `cases`. */
  rooms: RoomToLead[];
  /** Business needs to decide, the oldest first. */
  needs: NeedToDecide[];
  /** First looks for the present target rung that the reader has not marked, the oldest first; at most a hundred. */
  firstLooks: FirstLookToMark[];
  /** Imported drafts of one's own, to accept or dismiss. */
  drafts: number;
  /** Items that others wrote for one, to accept or decline, oldest first; at most a hundred. */
  offers: OfferView[];
  /** Ongoing work of one's own of which nothing was heard for a month; at most a hundred. */
  ongoing: OngoingItem[];
  /** What one offered to others, open or answered within a month; to know, not to do, so not in `total`. */
  offered: OfferView[];
  /** Changes of manager that concern one, planned or of the last thirty days, the newest first; not in the total. */
  handovers: HandoverLine[];
  /** Met gates of one's own, of direct reports and of those of a manager for whom one stands in, that lapse within sixty days, the next first; at most a hundred; to know, not in `total`. */
  lapses: LapseToKnow[];
  /** Who opened one's own evidence, until a month after it ended; to know, not to do, so not in `total`. */
  opened: GrantView[];
}

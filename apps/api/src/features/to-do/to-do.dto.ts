import { ApiProperty } from '@nestjs/swagger';
import { ConfirmationToJudge, CorrectionToAnswer } from '../corroborations/asks-out.dto.js';
import { CorroborationAsk } from '../corroborations/corroborations.dto.js';
import { GrantView } from '../break-glass/break-glass.dto.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';
import { ActionView } from '../gaps/gaps.dto.js';
import { HandoverLine } from '../handovers/handovers.dto.js';
import { PersonRef } from '../people/people.dto.js';
import { WaiverView } from '../waivers/waivers.dto.js';

export class QueueItem {
  /** Its claims are sealed. */
  item: EvidenceItem;
  /** Since when it waits. */
  @ApiProperty({ format: 'date' })
  sharedOn: string;
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

/** What waits for the signed-in person. */
export class ToDo {
  /** Shared items to rate, of direct reports and of those of a manager for whom one stands in, oldest first. */
  ratings: QueueItem[];
  corroborations: CorroborationAsk[];
  /** What those who were asked say is not right with one's own items, oldest first. */
  corrections: CorrectionToAnswer[];
  /** Confirmations from outside, for whoever reports to one, that count once they are accepted; oldest first, at most a hundred. */
  confirmations: ConfirmationToJudge[];
  /** Proposed by someone else, oldest first; at most a hundred. */
  waivers: WaiverToSign[];
  /** Open actions for direct reports, the first due first; at most a hundred. */
  actions: ActionToDo[];
  /** Imported drafts of one's own, to accept or dismiss. */
  drafts: number;
  /** Changes of manager that concern one, planned or of the last thirty days, the newest first; not in the total. */
  handovers: HandoverLine[];
  /** Who opened one's own evidence, until a month after it ended; to know, not to do, so not in `total`. */
  opened: GrantView[];
  total: number;
}

import { ApiProperty } from '@nestjs/swagger';
import { CorroborationAsk } from '../corroborations/corroborations.dto.js';
import { GrantView } from '../break-glass/break-glass.dto.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';
import { ActionView } from '../gaps/gaps.dto.js';
import { HandoverLine } from '../handovers/handovers.dto.js';
import { OfferView } from '../offers/offers.dto.js';
import { OngoingItem } from '../ongoing-work/ongoing-work.dto.js';
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
  /** Shared items to rate, of direct reports and of those of a manager for whom one stands in: first those that one offered oneself, then the oldest. */
  ratings: QueueItem[];
  corroborations: CorroborationAsk[];
  /** Proposed by someone else, oldest first; at most a hundred. */
  waivers: WaiverToSign[];
  /** Open actions for direct reports, the first due first; at most a hundred. */
  actions: ActionToDo[];
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
  /** Who opened one's own evidence, until a month after it ended; to know, not to do, so not in `total`. */
  opened: GrantView[];
  total: number;
}

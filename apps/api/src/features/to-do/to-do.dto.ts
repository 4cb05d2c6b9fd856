import { ApiProperty } from '@nestjs/swagger';
import { CorroborationAsk } from '../corroborations/corroborations.dto.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';

export class QueueItem {
  /** Its claims are sealed. */
  item: EvidenceItem;
  /** Since when it waits. */
  @ApiProperty({ format: 'date' })
  sharedOn: string;
}

/** What waits for the signed-in person. */
export class ToDo {
  /** Shared items of direct reports to rate, oldest first. */
  ratings: QueueItem[];
  corroborations: CorroborationAsk[];
  /** Imported drafts of one's own, to accept or dismiss. */
  drafts: number;
  total: number;
}

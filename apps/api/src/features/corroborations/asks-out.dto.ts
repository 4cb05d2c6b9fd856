import { type FactPart, factParts, type WitnessRelation, witnessRelations } from '@nextrung/domain/evidence';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { PersonRef } from '../people/people.dto.js';

/** A request of one's own that is not answered. */
export class AskOut {
  id: string;
  itemId: string;
  title: string;
  name: string;
  outside: boolean;
  /** Where it was sent to, of somebody outside. */
  @ApiProperty({ type: String, nullable: true })
  email: string | null;
  @ApiProperty({ enum: ['asked', 'corrected', 'expired'], enumName: 'AskOutState' })
  state: 'asked' | 'corrected' | 'expired';
  @ApiProperty({ format: 'date' })
  askedOn: string;
  /** How often they were reminded. */
  @ApiProperty({ type: 'integer' })
  reminders: number;
  /** When their link runs out; null: there is none. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;
  /** It waits in their to-do list, however old the link is. */
  inToDo: boolean;
  /** They can be reminded now, by mail. */
  canRemind: boolean;
  /** A new link can be sent, or made to be passed on; the old one ends. */
  canSendAgain: boolean;
}

export class AsksOut {
  /** Whether a new link is sent by mail; if not, it is to be passed on. */
  byMail: boolean;
  /** The longest waiting first; at most 200. */
  asks: AskOut[];
}

export class SendAgain {
  /** `same`: remind of the present link, by mail. `new`: make a new one; the old one ends. */
  @IsIn(['same', 'new'])
  @ApiProperty({ enum: ['same', 'new'], enumName: 'LinkToSend' })
  link: 'same' | 'new';
}

export class SentAgain {
  /** To be passed on, where no mail is sent; its secret is behind the #. Shown once. */
  @ApiProperty({ type: String, nullable: true })
  url: string | null;
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

/** Something that is not right with one's own item, as somebody says who was asked to confirm it. */
export class CorrectionToAnswer {
  askId: string;
  itemId: string;
  title: string;
  name: string;
  outside: boolean;
  @ApiProperty({ enum: factParts, enumName: 'FactPart' })
  part: FactPart;
  words: string;
  @ApiProperty({ format: 'date' })
  on: string;
  /** The item has another revision since: the answer can be that it was changed. */
  changed: boolean;
}

export class ReplyToCorrection {
  @IsIn(['changed', 'kept'])
  @ApiProperty({ enum: ['changed', 'kept'], enumName: 'CorrectionReply' })
  kind: 'changed' | 'kept';

  /** In words; needed where the item is kept as it is. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  words?: string;
}

/** A confirmation from outside that counts once the line manager accepts it. */
export class ConfirmationToJudge {
  askId: string;
  person: PersonRef;
  itemId: string;
  title: string;
  name: string;
  outside: boolean;
  /** Where the link was sent to; null for somebody of the organisation. */
  @ApiProperty({ type: String, nullable: true })
  email: string | null;
  /** The link was not sent by mail but passed on by the person themselves. */
  passedOn: boolean;
  note: string;
  growth: string;
  @ApiProperty({ enum: witnessRelations, enumName: 'WitnessRelation', nullable: true })
  relation: WitnessRelation | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  seenFrom: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  seenTo: string | null;
  @ApiProperty({ format: 'date' })
  on: string;
  /** Others outside who were asked about this person's work: one of them may be the same. */
  others: PersonRef[];
}

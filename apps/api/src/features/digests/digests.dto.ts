import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsTimeZone, Max, MaxLength, Min, MinLength } from 'class-validator';
import { DIGEST_KINDS, DIGEST_OUTCOMES, type DigestKind, type DigestOutcome } from './digest.entity.js';
import { type Rhythm, RHYTHMS } from './slots.js';

const KIND = { enum: DIGEST_KINDS, enumName: 'DigestKind' } as const;

/** What one wants by mail, and when. */
export class ChangeDigestSettings {
  /** The digest about one's own work: what is missing, what waits, what is about to go stale. */
  @IsBoolean({ message: 'Say yes or no' })
  own: boolean;

  /** The digest about the people one manages; kept for later where there are none. */
  @IsBoolean({ message: 'Say yes or no' })
  team: boolean;

  /** `fortnightly`: every other week, the same ones for everyone; `monthly`: on the first such weekday of a month. */
  @IsIn(RHYTHMS, { message: 'Choose how often' })
  @ApiProperty({ enum: RHYTHMS, enumName: 'DigestRhythm' })
  rhythm: Rhythm;

  /** 1 (Monday) to 7 (Sunday). */
  @IsInt({ message: 'Choose a day of the week' })
  @Min(1, { message: 'Choose a day of the week' })
  @Max(7, { message: 'Choose a day of the week' })
  weekday: number;

  /** The full hour, 0 to 23, by the clocks of the time zone. */
  @IsInt({ message: 'Choose an hour' })
  @Min(0, { message: 'Choose an hour' })
  @Max(23, { message: 'Choose an hour' })
  hour: number;

  /** IANA name, such as Europe/London; null: the organisation's. */
  @IsOptional()
  @MaxLength(64, { message: 'Choose a time zone' })
  @IsTimeZone({ message: 'Choose a time zone' })
  @ApiProperty({ type: String, nullable: true })
  timeZone: string | null;
}

export class DigestTime {
  /** In the time zone. */
  @ApiProperty({ format: 'date' })
  day: string;
  /** 0 to 23. */
  hour: number;
  /** IANA name. */
  timeZone: string;
  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class LastDigest {
  @ApiProperty({ format: 'date' })
  day: string;
  /** `mail`: it was sent, or is on its way; `nothing`: there was nothing to say; `away`: it fell into a leave; `off`: it was switched off before it went. */
  @ApiProperty({ enum: DIGEST_OUTCOMES, enumName: 'DigestOutcome' })
  outcome: DigestOutcome;
}

export class DigestSettings extends ChangeDigestSettings {
  /** 0 where nothing was chosen yet: this is what everyone begins with. */
  version: number;
  /** Mail is sent here at all. */
  sendsMail: boolean;
  /** The address that one signs in with, to which digests go; null: not here yet, so nothing is sent. */
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  organisationTimeZone: string;
  /** Has direct reports today, or stands in for someone who has: the digest about the team is offered. */
  leads: boolean;
  /** When the next one goes. */
  next: DigestTime;
  /** The last day of the leave because of which an earlier one is left out; null: none is. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  awayUntil: string | null;
  /** The newest one about one's own work; null: none yet. */
  @ApiProperty({ type: LastDigest, nullable: true })
  lastOwn: LastDigest | null;
  /** The newest one about the team; null: none yet. */
  @ApiProperty({ type: LastDigest, nullable: true })
  lastTeam: LastDigest | null;
}

export class DigestQuery {
  /** Left out: `own`. */
  @IsOptional()
  @IsIn(DIGEST_KINDS, { message: 'Choose a digest' })
  @ApiProperty({ ...KIND, required: false })
  kind?: DigestKind;
}

export class SendDigest {
  @IsIn(DIGEST_KINDS, { message: 'Choose a digest' })
  @ApiProperty(KIND)
  kind: DigestKind;
}

/** What a digest would say at this moment. */
export class DigestPreview {
  @ApiProperty(KIND)
  kind: DigestKind;
  /** `mail`: the text; else why nothing would be sent. */
  @ApiProperty({ enum: DIGEST_OUTCOMES, enumName: 'DigestOutcome' })
  outcome: DigestOutcome;
  subject: string;
  /** As in the mail, without its foot; empty where nothing would be sent. */
  text: string;
}

export class SwitchDigest {
  /** What stands behind the # of the link in a digest. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  token: string;

  /** False: it comes no longer. */
  @IsBoolean({ message: 'Say yes or no' })
  on: boolean;
}

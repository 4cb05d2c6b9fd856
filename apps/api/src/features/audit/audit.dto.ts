import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsUUID, Matches } from 'class-validator';
import { type Operation, OPERATIONS } from '../../platform/access/operations.js';
import { SESSION_OPERATIONS, type SessionOperation } from '../../platform/audit/audited-operations.js';
import { PersonRef } from '../people/people.dto.js';

const DAY = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/;
const DAY_MESSAGE = 'Enter a date as YYYY-MM-DD';

export const ACTOR_KINDS = ['person', 'token', 'visitor', 'system'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];
export const CHANGE_KINDS = ['insert', 'update', 'delete'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Everything that the log can name, in words. */
export const LOGGED_OPERATIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries((Object.keys(OPERATIONS) as Operation[]).map((operation) => [operation, OPERATIONS[operation].words])),
  ...SESSION_OPERATIONS,
};
export type LoggedOperation = Operation | SessionOperation;

/** What narrows the log down; whatever is left out narrows nothing. */
export class AuditFilter {
  /** Person who did it. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose a person' })
  @ApiPropertyOptional({ format: 'uuid' })
  actor?: string;

  /** Person whom it was about. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose a person' })
  @ApiPropertyOptional({ format: 'uuid' })
  subject?: string;

  /** Such as `evidence.share`. */
  @IsOptional()
  @IsIn(Object.keys(LOGGED_OPERATIONS), { message: 'Choose one of the operations' })
  @ApiPropertyOptional({ type: String })
  operation?: string;

  /** First day, UTC. */
  @IsOptional()
  @Matches(DAY, { message: DAY_MESSAGE })
  @IsISO8601({ strict: true }, { message: DAY_MESSAGE })
  @ApiPropertyOptional({ format: 'date' })
  from?: string;

  /** Last day, UTC. */
  @IsOptional()
  @Matches(DAY, { message: DAY_MESSAGE })
  @IsISO8601({ strict: true }, { message: DAY_MESSAGE })
  @ApiPropertyOptional({ format: 'date' })
  to?: string;
}

export class AuditQuery extends AuditFilter {
  /** `next` of the page before: the entries older than that. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Take it from the page before' })
  @ApiPropertyOptional({ format: 'uuid' })
  before?: string;
}

export class OwnAuditQuery {
  /** `next` of the page before: the entries older than that. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Take it from the page before' })
  @ApiPropertyOptional({ format: 'uuid' })
  before?: string;
}

export class AuditEntryView {
  id: string;
  /** UTC, to the millisecond. */
  @ApiProperty({ format: 'date-time' })
  at: string;
  /** Such as `evidence.share`. */
  operation: string;
  /** The same in words. */
  words: string;
  @ApiProperty({ enum: ACTOR_KINDS, enumName: 'AuditActorKind' })
  actorKind: ActorKind;
  /** Null for somebody who was erased, a visitor and the system. */
  @ApiProperty({ type: PersonRef, nullable: true })
  actor: PersonRef | null;
  /** Whom it was about; null where it was about no one, or someone who was erased. */
  @ApiProperty({ type: PersonRef, nullable: true })
  subject: PersonRef | null;
  /** It was about a person, whether or not they are still known. */
  aboutPerson: boolean;
  /** The item, note or handover that it was about. */
  @ApiProperty({ type: String, nullable: true })
  thingId: string | null;
  /** From where: the network of the address, without its last part; empty where there is none. */
  network: string;
  /** `done`, or a code of why it was refused. */
  outcome: string;
  /** The grant by which it was seen (break-glass). */
  @ApiProperty({ type: String, nullable: true })
  grantId: string | null;
  /** How many rows it changed. */
  changes: number;
}

export class AuditPage {
  /** Newest first, at most 50. */
  entries: AuditEntryView[];
  /** `before` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class AuditFieldView {
  /** Column of the table. */
  name: string;
  /** Before, in words of the database; null where there was nothing. */
  @ApiProperty({ type: String, nullable: true })
  before: string | null;
  /** After; null where there is nothing. */
  @ApiProperty({ type: String, nullable: true })
  after: string | null;
  /** What somebody wrote: kept as a digest only, so both are left out. */
  digest: boolean;
  /** A judgement about a person: the log is not the place where it is read, so both are left out. */
  sealed: boolean;
}

export class AuditChangeView {
  id: string;
  table: string;
  rowId: string;
  @ApiProperty({ enum: CHANGE_KINDS, enumName: 'AuditChangeKind' })
  kind: ChangeKind;
  fields: AuditFieldView[];
}

export class AuditEntryDetail extends AuditEntryView {
  /** The rows it changed, by table, at most 200. */
  rows: AuditChangeView[];
}

export class OwnAuditEntry {
  id: string;
  /** UTC, to the millisecond. */
  @ApiProperty({ format: 'date-time' })
  at: string;
  operation: string;
  /** The same in words. */
  words: string;
  @ApiProperty({ enum: ACTOR_KINDS, enumName: 'AuditActorKind' })
  actorKind: ActorKind;
  /** You did it. */
  byMe: boolean;
  /** It was about you. */
  aboutMe: boolean;
  @ApiProperty({ type: PersonRef, nullable: true })
  actor: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true })
  subject: PersonRef | null;
  /** From where you did it; null for what others did. */
  @ApiProperty({ type: String, nullable: true })
  network: string | null;
  /** `done`, or a code of why it was refused. */
  outcome: string;
  /** It was seen by way of a grant, with a reason and for a time. */
  byGrant: boolean;
}

export class OwnAuditPage {
  /** Newest first, at most 50. */
  entries: OwnAuditEntry[];
  /** `before` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class AuditOperationView {
  operation: string;
  words: string;
}

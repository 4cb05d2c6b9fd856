import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { IsId } from '../../platform/http/id-field.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { PacketDocument } from '../packets/packet.dto.js';
import { PersonRef } from '../people/people.dto.js';
import { PACKET_DIMENSIONS, PACKET_SECTIONS, type PacketDimension, type PacketSection } from './packet-content.js';
import { PACKET_FILE_FORMATS, PACKET_VARIANTS, type PacketFileFormat, type PacketVariant } from './packet-formats.js';

/** What must differ; whatever is no object is refused elsewhere. */
const by = (name: string) => (one: unknown): unknown => (typeof one === 'object' && one !== null ? Reflect.get(one, name) : one);

/** An item that can have, or has, a row in the evidence table. */
export class PacketItem {
  itemId: string;
  /** The words that the row has, or would have. */
  revision: number;
  /** The newest revision; a later one than `revision` means that the item was changed since it was chosen. */
  newest: number;
  title: string;
  /** Competency for which it has, or would have, its row. */
  competency: string;
  competencyName: string;
  /** Indicators for which it counts. */
  indicators: string[];
  /** It is shared no longer, so its row is not printed. */
  gone: boolean;
}

export class ScopeChangeView {
  @ApiProperty({ enum: PACKET_DIMENSIONS, enumName: 'PacketDimension' })
  dimension: PacketDimension;
  before: string;
  after: string;
}

/** A gap or a risk, with what the packet answers. */
export class PacketPointView {
  /** Names it in what is written. */
  about: string;
  @ApiProperty({ enum: ['gap', 'risk'], enumName: 'PacketPointKind' })
  kind: 'gap' | 'risk';
  /** Name of the competency, or what the case as a whole lacks. */
  name: string;
  text: string;
  /** Markdown; empty: not answered yet. */
  answer: string;
}

/** What a colleague wrote when confirming an item. */
export class PacketStatementChoice {
  id: string;
  name: string;
  /** What they are to the person; empty where they did not say. */
  relation: string;
  text: string;
  @ApiProperty({ format: 'date' })
  on: string;
  chosen: boolean;
}

export class PacketComment {
  id: string;
  @ApiProperty({ enum: PACKET_SECTIONS, enumName: 'PacketSection' })
  section: PacketSection;
  text: string;
  by: PersonRef;
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ type: PersonRef, nullable: true })
  resolvedBy: PersonRef | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  resolvedOn: string | null;
}

export class PacketComments {
  /** The oldest first. */
  comments: PacketComment[];
}

/** What was added after the packet was locked. */
export class PacketAddendum {
  id: string;
  /** Markdown. */
  text: string;
  by: PersonRef;
  @ApiProperty({ format: 'date' })
  on: string;
}

export class PacketAddenda {
  /** The oldest first. */
  addenda: PacketAddendum[];
}

/** A file of a locked packet. */
export class PacketFileView {
  @ApiProperty({ enum: PACKET_VARIANTS, enumName: 'PacketVariant' })
  variant: PacketVariant;
  @ApiProperty({ enum: PACKET_FILE_FORMATS, enumName: 'PacketFileFormat' })
  format: PacketFileFormat;
  /** `being_made`: it will be there in a moment. `destroyed`: with the person's erasure; digest and signature stay. */
  @ApiProperty({ enum: ['ready', 'being_made', 'destroyed'], enumName: 'PacketFileState' })
  state: 'ready' | 'being_made' | 'destroyed';
  /** Bytes; null until it is made, as `sha256`. */
  @ApiProperty({ type: 'integer', nullable: true })
  size: number | null;
  /** 64 hexadecimal digits. */
  @ApiProperty({ type: String, nullable: true })
  sha256: string | null;
}

/** What can still be written into a packet, and chosen for it. */
export class PacketDesk {
  /** Markdown; empty: not written yet. */
  recommendation: string;
  /** The reader may write the recommendation. */
  mayRecommend: boolean;
  /** Markdown; empty: not written yet. Written by its own call. */
  need: string;
  /** Of the business need: sent back in If-Match of its own call; 0 where there is none. */
  needVersion: number;
  scope: ScopeChangeView[];
  rows: PacketItem[];
  /** What the model proposes, the strongest first. */
  proposals: PacketItem[];
  /** Every other shared item. */
  others: PacketItem[];
  points: PacketPointView[];
  statements: PacketStatementChoice[];
  /** Between the person and whoever presents the case. */
  comments: PacketComment[];
}

/** The packet of a case. */
export class CasePacketView {
  caseId: string;
  code: string;
  person: PersonRef;
  /** It can still be written. */
  open: boolean;
  /** null: not locked. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lockedOn: string | null;
  /** As it stands, or as it was locked; null once the person was erased. */
  @ApiProperty({ type: PacketDocument, nullable: true })
  document: PacketDocument | null;
  /** Null for whoever only reads, and once it is locked. */
  @ApiProperty({ type: PacketDesk, nullable: true })
  desk: PacketDesk | null;
  /** What stands against locking it, one sentence each. */
  problems: string[];
  /** Once it is locked. */
  files: PacketFileView[];
  addenda: PacketAddendum[];
  /** The reader may add to what is locked. */
  mayAdd: boolean;
  /** Of the key that signs, for people: eight groups of four; null where nothing is signed yet. */
  @ApiProperty({ type: String, nullable: true })
  fingerprint: string | null;
  /** Sent back in If-Match; 0: nobody has written anything yet. */
  version: number;
}

export class WriteScopeChange {
  @IsIn(PACKET_DIMENSIONS, { message: 'Choose one of the four' })
  @ApiProperty({ enum: PACKET_DIMENSIONS, enumName: 'PacketDimension' })
  dimension: PacketDimension;

  @Trimmed()
  @IsString()
  @MaxLength(500)
  before: string;

  @Trimmed()
  @IsString()
  @MaxLength(500)
  after: string;
}

export class WritePacketRow {
  @IsId('Choose one from the list')
  @ApiProperty({ format: 'uuid' })
  itemId: string;

  @IsInt()
  @Min(1)
  @Max(100_000)
  revision: number;

  /** Competency of the target rung. */
  @IsString()
  @Matches(/^[\w.-]{1,60}$/, { message: 'Choose a competency' })
  competency: string;
}

export class WritePacketAnswer {
  /** As the point names itself. */
  @IsString()
  @Matches(/^(gap|risk):[\w.:-]{1,120}$/, { message: 'Answer a gap or a risk of this packet' })
  about: string;

  @Trimmed()
  @IsString()
  @MaxLength(2000)
  text: string;
}

/** Parts of a packet; what is left out stays as it is. Limits of words are shown, and hold when it is locked. */
export class WriteCasePacket {
  /** Markdown, at most 100 words. Only by whoever presents the case. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(4000)
  recommendation?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @ArrayUnique(by('dimension'), { message: 'Each of the four has one row' })
  @ValidateNested({ each: true })
  @Type(() => WriteScopeChange)
  scope?: WriteScopeChange[];

  /** The first is the one that the summary names. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12, { message: 'The table has at most twelve rows' })
  @ArrayUnique(by('itemId'), { message: 'An item has one row' })
  @ValidateNested({ each: true })
  @Type(() => WritePacketRow)
  rows?: WritePacketRow[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique(by('about'), { message: 'A gap or a risk has one answer' })
  @ValidateNested({ each: true })
  @Type(() => WritePacketAnswer)
  answers?: WritePacketAnswer[];

  /** Confirmations whose words are printed. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6, { message: 'Choose at most six' })
  @ArrayUnique()
  @IsUUID(undefined, { each: true, message: 'Choose one from the list' })
  @ApiProperty({ type: [String], format: 'uuid', required: false })
  statements?: string[];
}

export class WriteComment {
  @IsIn(PACKET_SECTIONS, { message: 'Say which part it is about' })
  @ApiProperty({ enum: PACKET_SECTIONS, enumName: 'PacketSection' })
  section: PacketSection;

  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Write something' })
  @MaxLength(2000)
  text: string;
}

export class WriteAddendum {
  /** Markdown. It is never changed or taken back. */
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Write something' })
  @MaxLength(4000)
  text: string;
}

/** Whether a file is one that was decided on. */
export class PacketDigestView {
  /** false also where the reader may not know. */
  known: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId: string | null;
  @ApiProperty({ type: String, nullable: true })
  code: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lockedOn: string | null;
  @ApiProperty({ enum: PACKET_VARIANTS, enumName: 'PacketVariant', nullable: true })
  variant: PacketVariant | null;
  @ApiProperty({ enum: PACKET_FILE_FORMATS, enumName: 'PacketFileFormat', nullable: true })
  format: PacketFileFormat | null;
}

import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Nested } from '../../platform/http/nested.js';
import { EvidenceInput } from '../evidence/evidence-input.dto.js';

const MOST = 2_000;

export class DraftIds {
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one draft.' })
  @ArrayMaxSize(MOST)
  @IsUUID(undefined, { each: true, message: 'Every entry is the id of a draft' })
  ids: string[];
}

export class SettleDrafts extends DraftIds {
  @IsIn(['accept', 'dismiss'])
  @ApiProperty({ enum: ['accept', 'dismiss'], enumName: 'DraftSettlement' })
  action: 'accept' | 'dismiss';
}

export class DraftsMoved {
  /** Those that were moved: what can be taken back as one. */
  moved: string[];
  /** Those that were not: by now they are something else, or not one’s own. */
  left: string[];
}

export class SimilarQuery {
  /** Left out: of the two hundred drafts with the newest work. */
  @IsOptional()
  @IsUUID()
  draftId?: string;
}

export class SimilarItem {
  id: string;
  title: string;
  /** Sent back with a merge. */
  version: number;
  @ApiProperty({ enum: ['private', 'shared'], enumName: 'MergeableState' })
  state: 'private' | 'shared';
  @ApiProperty({ format: 'date' })
  startedOn: string;
  @ApiProperty({ format: 'date' })
  endedOn: string;
  /** Why it may be the same work: the same link, or alike titles at about the same time. */
  @ApiProperty({ enum: ['link', 'title'], enumName: 'Sameness' })
  because: 'link' | 'title';
}

export class SimilarToDraft {
  draftId: string;
  /** At most three, those with the same link first. */
  items: SimilarItem[];
}

/** Puts the words of a draft into another item: what that item says from then on, chosen from both. */
export class MergeDraft {
  /** One of one’s own items, private or shared. */
  @IsUUID(undefined, { message: 'Choose one of your items' })
  intoId: string;

  /** The version of that item that was looked at. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  intoVersion: number;

  /** Its new revision; what is left out stays as it is. */
  @Nested(() => EvidenceInput)
  item: EvidenceInput;
}

import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, MaxLength, Min } from 'class-validator';
import { ladderLimits } from '@nextrung/domain/ladder';
import { NestedEach } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { LadderDiffView } from '../ladders/versions.dto.js';
import { PersonRef } from '../people/people.dto.js';
import { READINESS_STATES, type ReadinessStateName } from '../readiness/readiness.dto.js';

export const MAPPING_KINDS = ['same', 'reworded', 'split', 'merged', 'retired'] as const;
export type MappingKindName = (typeof MAPPING_KINDS)[number];

const MOST_ENTRIES = 20_000;

/** Where a rung in force goes. */
export class RungMapping {
  /** Code of the rung in force. */
  @IsString()
  @MaxLength(40)
  from: string;

  /** Code of the draft's rung; null: nowhere. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @ApiProperty({ type: String, nullable: true })
  to: string | null;
}

/** Where indicators in force go. */
export class IndicatorMapping {
  @IsIn(MAPPING_KINDS)
  @ApiProperty({ enum: MAPPING_KINDS, enumName: 'MappingKind' })
  kind: MappingKindName;

  /** Ids in force; several only when merged. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(ladderLimits.indicatorId, { each: true })
  from: string[];

  /** Ids of the draft; several only when split, none when retired. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(ladderLimits.indicatorId, { each: true })
  to: string[];
}

/** What a person decided; whatever is left out stays a suggestion. */
export class SaveMapping {
  @IsArray()
  @ArrayMaxSize(50)
  @NestedEach(() => RungMapping)
  rungs: RungMapping[];

  @IsArray()
  @ArrayMaxSize(MOST_ENTRIES)
  @NestedEach(() => IndicatorMapping)
  indicators: IndicatorMapping[];
}

export class PublishDraft {
  /** Number of the version that was in force when the review was read. */
  @IsInt()
  @Min(1)
  inForce: number;

  /** Why it is published: 10 to 1,000 characters. */
  @Trimmed()
  @IsString()
  @Length(10, 1000, { message: 'Say why, in 10 to 1,000 characters' })
  note: string;
}

/** The version that a draft became. */
export class PublishedDraft {
  version: number;
  title: string;
}

export class RungMappingView extends RungMapping {
  /** Title in force. */
  title: string;
  /** A person decided it; else it is suggested. */
  decided: boolean;
  /** People who are on it, or on the way to it, today. */
  people: number;
}

export class IndicatorMappingView extends IndicatorMapping {
  /** A person decided it; else it is suggested. */
  decided: boolean;
  /** How alike the words are, 0 to 1. */
  similarity: number;
  /** Why it is suggested. */
  reason: string;
  /** Evidence items that name one of the old indicators. */
  items: number;
}

export class DraftFinding {
  /** Where in the draft, such as `rungs[2].title`. */
  path: string;
  message: string;
}

/** What publishing a draft would change. */
export class DraftReview {
  /** Of the draft, also sent as ETag. */
  version: number;
  /** Number of the version in force. */
  inForce: number;
  /** What stops it from being published. */
  problems: DraftFinding[];
  /** What to look at before. */
  warnings: DraftFinding[];
  diff: LadderDiffView;
  rungs: RungMappingView[];
  indicators: IndicatorMappingView[];
}

/** Where someone stands for one target rung. */
export class StateAtRung {
  targetRung: string;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState' })
  state: ReadinessStateName;
}

export class LadderMove {
  person: PersonRef;
  /** Of the second of two targets. */
  second: boolean;
  /** Null: there was no target. */
  @ApiProperty({ type: StateAtRung, nullable: true })
  from: StateAtRung | null;
  /** Null: there would be no target. */
  @ApiProperty({ type: StateAtRung, nullable: true })
  to: StateAtRung | null;
}

/** Whose state a draft would move. */
export class DraftPreview {
  /** People who were assessed both ways. */
  people: number;
  statesMoved: number;
  /** By name; at most 500. */
  moves: LadderMove[];
}

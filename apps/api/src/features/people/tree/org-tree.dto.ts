import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Trimmed } from '../../../platform/http/trimmed.js';
import { LINE_KINDS, type LineKind, PersonRef } from '../people.dto.js';

/**
 * Why somebody stands where they do. `top`: nobody above, with reports; `without`: neither manager nor reports;
 * `self`: the reader; `dotted`, `sponsor`, `delegate`: how the reader looks after them; `report`: below another entry.
 */
export const TREE_PLACES = ['top', 'without', 'self', 'dotted', 'sponsor', 'delegate', 'report'] as const;
export type TreePlaceName = (typeof TREE_PLACES)[number];

/** From here on, the people below somebody are no longer counted. */
export const MOST_COUNTED = 1000;

export class TreeLine {
  @ApiProperty({ enum: LINE_KINDS, enumName: 'LineKind' })
  kind: LineKind;
  person: PersonRef;
}

export class TreeEntry {
  id: string;
  name: string;
  /** Rung code today; null without one. */
  @ApiProperty({ type: String, nullable: true })
  rung: string | null;
  /** Name of the team. */
  @ApiProperty({ type: String, nullable: true })
  team: string | null;
  @ApiProperty({ type: String, nullable: true })
  location: string | null;
  /** Direct reports that the reader can open; 0 for whom they look after in part only. */
  reports: number;
  /** Everyone below, at any depth; 1000 stands for that many or more. */
  below: number;
  /** Dotted lines and sponsors of this person today. */
  @ApiProperty({ type: [TreeLine] })
  lines: TreeLine[];
  @ApiProperty({ enum: TREE_PLACES, enumName: 'TreePlace' })
  place: TreePlaceName;
}

/** Somebody found, with the way to them. */
export class TreeHit {
  person: PersonRef;
  /** From the first entry that the reader sees down to the person, who is the last. */
  @ApiProperty({ type: [PersonRef] })
  path: PersonRef[];
}

export class OrgTree {
  /** One level: the direct reports of `under`, or the roots; by name, roots with reports first. Empty with `find`. */
  @ApiProperty({ type: [TreeEntry] })
  entries: TreeEntry[];
  /** With `find`: at most 20, names that begin with the text first. */
  @ApiProperty({ type: [TreeHit] })
  hits: TreeHit[];
  /** Entries of the level on all pages. */
  total: number;
  /** 1 for the first page. */
  page: number;
  pageSize: number;
}

export class OrgTreeQuery {
  /** Whose direct reports; left out: the roots. */
  @IsOptional()
  @IsUUID(undefined, { message: 'under is the id of a person' })
  @ApiProperty({ format: 'uuid', required: false })
  under?: string;

  /** Part of a name, at least two characters. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MinLength(2, { message: 'Enter at least two letters' })
  @MaxLength(100)
  find?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;
}

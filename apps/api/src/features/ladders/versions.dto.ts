import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { PersonRef } from '../people/people.dto.js';
import { IndicatorView } from './ladder.dto.js';

export class LadderVersionView {
  version: number;
  title: string;
  @ApiProperty({ enum: ['in_force', 'superseded'], enumName: 'LadderVersionState' })
  state: 'in_force' | 'superseded';
  @ApiProperty({ format: 'date-time' })
  publishedAt: string;
  /** Null for the ladder that the organisation began with. */
  @ApiProperty({ type: PersonRef, nullable: true })
  publishedBy: PersonRef | null;
  /** Why it was published. */
  note: string;
}

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? Number(value) : value);

export class DiffQuery {
  /** Number of the version before. */
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  from: number;

  /** Number of the version after. */
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  to: number;
}

/** A stretch of a text that was changed. What is same or removed gives the text before, what is same or added the text after. */
export class TextPartView {
  @ApiProperty({ enum: ['same', 'added', 'removed'], enumName: 'TextPartKind' })
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export class FieldChangeView {
  /** Such as `compensation.max`. */
  field: string;
  /** Null where the field was not there. */
  @ApiProperty({ type: String, nullable: true })
  before: string | null;
  @ApiProperty({ type: String, nullable: true })
  after: string | null;
  /** The words that changed; null unless both are texts. */
  @ApiProperty({ type: [TextPartView], nullable: true })
  words: TextPartView[] | null;
}

export class PartRefView {
  id: string;
  name: string;
}

export class ChangedPartView extends PartRefView {
  @ApiProperty({ type: [FieldChangeView] })
  fields: FieldChangeView[];
}

export class PartsDiffView {
  added: PartRefView[];
  removed: PartRefView[];
  moved: PartRefView[];
  changed: ChangedPartView[];
}

export const INDICATOR_DIFF_KINDS = ['added', 'removed', 'moved_away', 'moved_here', 'changed'] as const;
export type IndicatorDiffKind = (typeof INDICATOR_DIFF_KINDS)[number];

export class IndicatorDiffView {
  @ApiProperty({ enum: INDICATOR_DIFF_KINDS, enumName: 'IndicatorDiffKind' })
  kind: IndicatorDiffKind;
  id: string;
  /** Null where it was added. */
  @ApiProperty({ type: IndicatorView, nullable: true })
  before: IndicatorView | null;
  /** Null where it is not there any more. */
  @ApiProperty({ type: IndicatorView, nullable: true })
  after: IndicatorView | null;
  /** It became a must-have, or is none any more. */
  mustChanged: boolean;
  @ApiProperty({ type: [TextPartView], nullable: true })
  words: TextPartView[] | null;
  /** Anything else that changed, such as its examples. */
  @ApiProperty({ type: [FieldChangeView] })
  fields: FieldChangeView[];
  /** The cell it moved to or came from, in words; null where it stayed. */
  @ApiProperty({ type: String, nullable: true })
  other: string | null;
}

/** A cell of the matrix, or a skill of an overlay, in which something changed. */
export class CellDiffView {
  /** In words, such as "Senior PM, Communication". */
  place: string;
  @ApiProperty({ type: String, nullable: true })
  rung: string | null;
  competency: string;
  @ApiProperty({ type: String, nullable: true })
  overlay: string | null;
  indicators: IndicatorDiffView[];
  /** Those that stayed stand in another order. */
  reordered: boolean;
}

/** Every word that differs between two ladders. */
export class LadderDiffView {
  /** Nothing differs. */
  empty: boolean;
  /** Title, currency, basis, market, location factors and notes. */
  fields: FieldChangeView[];
  rungs: PartsDiffView;
  competencies: PartsDiffView;
  overlays: PartsDiffView;
  cells: CellDiffView[];
  /** What is there to read beside the matrix. */
  guide: FieldChangeView[];
}

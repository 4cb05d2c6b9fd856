import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { PersonRef } from '../people/people.dto.js';
import { NOTE_VISIBILITIES, type NoteVisibility } from './note.entity.js';

const LONGEST = 8000;
const LONGEST_MESSAGE = 'Use at most 8000 characters';

/** Who could see a note since when. */
export class NoteVisibilityEntry {
  @ApiProperty({ enum: NOTE_VISIBILITIES, enumName: 'NoteVisibility' })
  visibility: NoteVisibility;
  @ApiProperty({ format: 'date-time' })
  since: string;
}

/** What someone keeps about a person, as for a 1:1. */
export class NoteView {
  id: string;
  /** Whom it is about. */
  person: PersonRef;
  author: PersonRef;
  /** The other one of “us two”: the person; for a note of the person, their manager. Null: there is nobody to share it with. */
  @ApiProperty({ type: PersonRef, nullable: true })
  other: PersonRef | null;
  body: string;
  /** `only_me`: the author. `us_two`: the other one too. `successor_too`: also whoever manages the person, or is their sponsor. */
  @ApiProperty({ enum: NOTE_VISIBILITIES, enumName: 'NoteVisibility' })
  visibility: NoteVisibility;
  @ApiProperty({ format: 'date' })
  onDay: string;
  /** Sent back in If-Match. */
  version: number;
  /** The newest first. */
  history: NoteVisibilityEntry[];
  /** Operations of the access table that a page may offer. */
  can: string[];
}

export class NotePage {
  notes: NoteView[];
  total: number;
  /** 1 for the first page. */
  page: number;
  pageSize: number;
}

export class PersonNotes extends NotePage {
  /** With whom the reader could share a new note about the person; null: nobody. */
  @ApiProperty({ type: PersonRef, nullable: true })
  other: PersonRef | null;
}

export class NotesQuery {
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;
}

/** Who is to see a note. */
export class ShowNote {
  @IsIn(NOTE_VISIBILITIES, { message: 'Choose who can see it' })
  @ApiProperty({ enum: NOTE_VISIBILITIES, enumName: 'NoteVisibility' })
  visibility: NoteVisibility;

  /** The other one, as the page named them; refused (409) when it would be somebody else by now. */
  @IsOptional()
  @IsUUID(undefined, { message: 'This names nobody' })
  otherId?: string | null;
}

export class EditNote {
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Write something first' })
  @MaxLength(LONGEST, { message: LONGEST_MESSAGE })
  body: string;
}

export class WriteNote extends ShowNote {
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Write something first' })
  @MaxLength(LONGEST, { message: LONGEST_MESSAGE })
  body: string;
}

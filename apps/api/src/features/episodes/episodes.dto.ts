import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { EvidenceItem } from '../evidence/evidence.dto.js';
import { PersonRef } from '../people/people.dto.js';

export class EpisodeEntry {
  id: string;
  name: string;
  /** Items in it that the reader may see; those that were withdrawn are not counted. */
  items: number;
  /** The first day of the first one. */
  @ApiProperty({ format: 'date' })
  startedOn: string;
  /** The last day of the last one. */
  @ApiProperty({ format: 'date' })
  endedOn: string;
}

export class EpisodeView {
  id: string;
  name: string;
  person: PersonRef;
  /** Sent back in If-Match. */
  version: number;
  /** Those that the reader may see, earliest work first; at most 200. */
  items: EvidenceItem[];
  /** How many there are. */
  total: number;
  /** Operations that a page may offer. */
  can: string[];
}

export class RenameEpisode {
  /** Once among one’s own. */
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Enter a name' })
  @MaxLength(200)
  name: string;
}

export class MoveItems {
  /** One’s own; those that are withdrawn, or in it already, stay as they are. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  items: string[];
}

export class ItemsMoved {
  /** Those that are in the episode now and were not before. */
  items: string[];
}

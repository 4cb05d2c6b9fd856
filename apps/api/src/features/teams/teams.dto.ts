import { IsString, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';

export class TeamEntry {
  id: string;
  name: string;
  /** How many of the people whom the reader sees are in it; those who have left are not counted. */
  people: number;
  /** Sent back in If-Match. */
  version: number;
}

export class NameTeam {
  /** Once in the organisation, whatever the case of its letters. */
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Enter a name' })
  @MaxLength(100)
  name: string;
}

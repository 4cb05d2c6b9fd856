import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { NestedEach } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { CompetencyRef } from '../ladders/ladder.dto.js';
import { PersonRef } from '../people/people.dto.js';
import { READINESS_STATES, type ReadinessStateName } from '../readiness/readiness.dto.js';

/** What an organisation asks for at one target rung. */
export class RungSettings {
  /** Rung code. */
  @IsString()
  @MaxLength(40)
  rung: string;

  /** Days of covered work that make a competency sustained: 1 to 730. */
  @IsInt({ message: 'Enter whole days' })
  @Min(1, { message: 'At least one day' })
  @Max(730, { message: 'At most 730 days' })
  sustainDays: number;

  /** Distinct episodes of strong work over all competencies: 1 to 20. */
  @IsInt({ message: 'Enter a whole number' })
  @Min(1, { message: 'At least one episode' })
  @Max(20, { message: 'At most 20 episodes' })
  minEpisodes: number;

  /** Competencies that must be sustained; the others must be demonstrated. */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  sustained: string[];

  /** Overlays that everyone on the way to this rung is assessed for too. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  overlays: string[];
}

export class OverlayRef {
  id: string;
  name: string;
}

export class RungSettingsView extends RungSettings {
  title: string;
  /** What the ladder says, where nothing else is set. */
  @ApiProperty({ type: RungSettings })
  ladder: RungSettings;
}

export class SettingsChange {
  version: number;
  changedBy: PersonRef;
  @ApiProperty({ format: 'date-time' })
  changedAt: string;
  reason: string;
  /** What changed, in words, one a line. */
  @ApiProperty({ type: [String] })
  changes: string[];
}

/** What the organisation asks for, rung by rung, and how it came about. */
export class ReadinessSettings {
  /** 0: nothing has been changed from the ladder. Sent back in If-Match. */
  version: number;
  /** Version of the constants, which are the same for everyone. */
  policyVersion: string;
  competencies: CompetencyRef[];
  overlays: OverlayRef[];
  rungs: RungSettingsView[];
  /** Newest first. */
  history: SettingsChange[];
}

export class SettingsDraft {
  /** The rungs that are to differ from what holds now; the others stay. */
  @IsArray()
  @ArrayMaxSize(50)
  @NestedEach(() => RungSettings)
  rungs: RungSettings[];
}

export class ChangeSettings extends SettingsDraft {
  /** Why; kept with the change. */
  @Trimmed()
  @IsString()
  @MinLength(5, { message: 'Give the reason' })
  @MaxLength(1000)
  reason: string;
}

/** Someone whose state would move. No more is told of them: who changes settings need not be among their managers. */
export class Move {
  person: PersonRef;
  targetRung: string;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState' })
  from: ReadinessStateName;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState' })
  to: ReadinessStateName;
}

/** Whose state would move; nothing is stored. */
export class SettingsPreview {
  /** People on the way to one of the changed rungs. */
  people: number;
  /** How many of them would change their state. */
  statesMoved: number;
  /** One for each target of a person, by name; at most 500. */
  moves: Move[];
}

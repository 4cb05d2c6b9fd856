import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

/** What promotion to a rung asks for, as it holds today. */
export class RungCriteria {
  rung: string;
  title: string;
  /** Names of competencies that must be sustained. */
  @ApiProperty({ type: [String] })
  sustained: string[];
  /** Names of competencies that must be demonstrated. */
  @ApiProperty({ type: [String] })
  demonstrated: string[];
  /** Days of covered work that make a competency sustained. */
  sustainDays: number;
  /** Distinct episodes of strong work over all competencies. */
  minEpisodes: number;
  /** Names of overlays that everyone on the way there is assessed for too. */
  @ApiProperty({ type: [String] })
  overlays: string[];
}

export class ProcessPartView {
  heading: string;
  @ApiProperty({ type: [String] })
  sentences: string[];
}

export class CriteriaView {
  /** Whether everybody in the organisation reads them; otherwise only administrators do. */
  open: boolean;
  ladderTitle: string;
  ladderVersion: number;
  /** In the order of the ladder. */
  rungs: RungCriteria[];
  process: ProcessPartView[];
}

export class OpenCriteria {
  @IsBoolean({ message: 'Say whether everybody reads them' })
  open: boolean;
}

import { IsString, MaxLength } from 'class-validator';

export class SuggestIndicators {
  /** What happened, in the writer's own words. At most 12,000 characters; it is not kept. */
  @IsString()
  @MaxLength(12_000)
  text: string;
}

export class SuggestedIndicator {
  id: string;
  text: string;
  competency: string;
  must: boolean;
}

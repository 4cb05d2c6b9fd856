import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';

export class PeopleExportQuery {
  /** Those who have left, too. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  include_ended?: boolean;
}

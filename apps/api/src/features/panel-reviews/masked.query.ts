import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

/** Whether the person is shown by the code of the case. */
export class MaskedQuery {
  /** `true`: name, pronouns, location, time here and managers are left out, and the names go from texts. Masked, not anonymous: what a text tells may still give the person away. */
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'Say true or false' })
  @ApiProperty({ enum: ['true', 'false'], enumName: 'TrueOrFalse', required: false })
  masked?: 'true' | 'false';
}

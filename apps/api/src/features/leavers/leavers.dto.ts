import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { SignIn } from '../session/session.dto.js';

export const TAKE_ALONG_FORMATS = ['markdown', 'json'] as const;
export type TakeAlongFormat = (typeof TAKE_ALONG_FORMATS)[number];

const FORMAT_MESSAGE = `The format is one of: ${TAKE_ALONG_FORMATS.join(', ')}`;

export class TakeAlongQuery {
  /** `markdown` to read, `json` for programs; both say and hold the same. */
  @IsIn(TAKE_ALONG_FORMATS, { message: FORMAT_MESSAGE })
  @ApiProperty({ enum: TAKE_ALONG_FORMATS, enumName: 'TakeAlongFormat' })
  format: TakeAlongFormat;
}

/** The credentials of the account that someone had who has left. */
export class LeaverRequest extends SignIn {
  /** `markdown` to read, `json` for programs; both say and hold the same. */
  @IsIn(TAKE_ALONG_FORMATS, { message: FORMAT_MESSAGE })
  @ApiProperty({ enum: TAKE_ALONG_FORMATS, enumName: 'TakeAlongFormat' })
  format: TakeAlongFormat;
}

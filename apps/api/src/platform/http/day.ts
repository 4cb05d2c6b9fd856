import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

const MESSAGE = 'Enter a day that exists, as YYYY-MM-DD';

/** A calendar day that exists, `YYYY-MM-DD`. */
export const IsDay = (): PropertyDecorator =>
  applyDecorators(Matches(/^\d{4}-\d{2}-\d{2}$/, { message: MESSAGE }), IsISO8601({ strict: true }, { message: MESSAGE }));

import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsUUID } from 'class-validator';

/** An identifier in a body, in lower case as everywhere else, so that equal ones are equal texts. */
export const IsId = (message: string): PropertyDecorator =>
  applyDecorators(Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)), IsUUID(undefined, { message }));

import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsArray, IsUUID } from 'class-validator';

/** An identifier in a body, in lower case as everywhere else, so that equal ones are equal texts. */
export const IsId = (message: string): PropertyDecorator =>
  applyDecorators(Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)), IsUUID(undefined, { message }));

/** Several of them, each once. */
export const IsIds = (message: string): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? one.toLowerCase() : one)) : value)),
    IsArray({ message }),
    ArrayUnique({ message: 'Name each only once' }),
    IsUUID(undefined, { each: true, message }),
  );

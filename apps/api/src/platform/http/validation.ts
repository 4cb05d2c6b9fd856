import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { oversized } from './oversized.js';
import { type FieldError, Problem } from './problem.js';

/** More are not told of in one reply. */
const MOST_ERRORS = 100;

/** Turns nested class-validator errors into one entry a field, in words. */
export function fieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = parent ? `${parent}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      field,
      message: rule === 'whitelistValidation' ? `${field} is not a field of this request` : sentence(message),
    }));
    return [...own.slice(0, 1), ...fieldErrors(error.children ?? [], field)];
  });
}

const sentence = (message: string): string => message.charAt(0).toUpperCase() + message.slice(1);

/** Refuses what is too large to be looked at before it is looked at. */
class BoundedValidationPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    const wrong = type === 'body' && metatype !== undefined && typeof value === 'object' && value !== null ? oversized(metatype, value) : null;
    if (wrong !== null) throw Problem.invalid(wrong);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** Every body, query and parameter goes through this: unknown fields are refused, nothing is converted by guess. */
export const validationPipe = (): ValidationPipe =>
  new BoundedValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => Problem.invalid(...fieldErrors(errors).slice(0, MOST_ERRORS)),
  });

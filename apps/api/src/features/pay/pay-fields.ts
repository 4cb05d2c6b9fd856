import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength } from 'class-validator';

const AMOUNT = /^\d{1,10}(\.\d{1,2})?$/;

/** An amount as decimal text with at most two digits after the point; numbers are taken too. */
export const IsAmount = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : value)),
    Matches(AMOUNT, { message: 'Enter an amount such as 90000 or 90000.50' }),
    ApiProperty({ type: String, pattern: AMOUNT.source }),
  );

/** ISO 4217, in capitals whatever was typed. */
export const IsCurrencyCode = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toUpperCase() : value)),
    IsString(),
    MaxLength(3, { message: 'Enter the three letters of a currency, such as GBP' }),
  );

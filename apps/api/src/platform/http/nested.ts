import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';

/** An object of its own fields: a list, or nothing, is not one. */
export const Nested = (type: () => new () => object): PropertyDecorator => applyDecorators(IsObject({ message: 'This is to be an object' }), ValidateNested(), Type(type));

/** The same for every entry of a list. */
export const NestedEach = (type: () => new () => object): PropertyDecorator =>
  applyDecorators(IsObject({ each: true, message: 'Every entry is to be an object' }), ValidateNested({ each: true }), Type(type));

import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';

const NESTED = 'nextrung:nested';

const remembered = (type: () => new () => object): PropertyDecorator => Reflect.metadata(NESTED, type);

/** The class of a field's object or entries; undefined for any other field. */
export function nestedIn(form: abstract new (...given: never[]) => unknown, field: string): (new () => object) | undefined {
  const type = Reflect.getMetadata(NESTED, form.prototype as object, field) as (() => new () => object) | undefined;
  return type?.();
}

/** An object of its own fields: a list, or nothing, is not one. */
export const Nested = (type: () => new () => object): PropertyDecorator => applyDecorators(IsObject({ message: 'This is to be an object' }), ValidateNested(), Type(type), remembered(type));

/** The same for every entry of a list. */
export const NestedEach = (type: () => new () => object): PropertyDecorator =>
  applyDecorators(IsObject({ each: true, message: 'Every entry is to be an object' }), ValidateNested({ each: true }), Type(type), remembered(type));

import { Transform } from 'class-transformer';

/** Blanks around a text do not count: it is trimmed before it is checked. */
export const Trimmed = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** The same for every entry of a list. */
export const TrimmedEach = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }): unknown => (Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? one.trim() : one)) : value));

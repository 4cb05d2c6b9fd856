import { Transform } from 'class-transformer';

/** Blanks around a text do not count: it is trimmed before it is checked. */
export const Trimmed = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

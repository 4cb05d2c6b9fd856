import { Column, type ColumnOptions } from 'typeorm';

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const Day = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'date', ...options });

/** A point in time, set by the database when the row is written. */
export const WrittenAt = (): PropertyDecorator => Column({ type: 'timestamptz', default: () => 'now()' });

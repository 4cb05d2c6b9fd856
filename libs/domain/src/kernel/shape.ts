import { isIsoDate, type IsoDate } from './dates.js';

/** A place in parsed data that is not what it should be. The path reads like `evidence[0].ratings[2].level`. */
export interface ShapeProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * Reads parsed data of unknown shape. Every method returns a usable stand-in when the value is wrong and notes the
 * problem, so that one pass names everything; what was read is worth nothing unless `problems` is empty.
 */
export class ShapeReader {
  readonly problems: ShapeProblem[] = [];

  /** Notes a problem found by the caller. */
  note(path: string, message: string): void {
    this.problems.push({ path, message });
  }

  fields(value: unknown, path: string): Readonly<Record<string, unknown>> {
    // Without a prototype, so that a field named "constructor" is only there when the data has one.
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { __proto__: null, ...value };
    this.note(path, 'must be an object');
    return {};
  }

  list<Item>(value: unknown, path: string, read: (item: unknown, path: string) => Item): Item[] {
    if (Array.isArray(value)) return value.map((item: unknown, at) => read(item, `${path}[${String(at)}]`));
    this.note(path, 'must be a list');
    return [];
  }

  /** A text that is not empty. */
  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value !== '') return value;
    this.note(path, 'must be a text that is not empty');
    return '';
  }

  /** A whole number from `least` up. */
  whole(value: unknown, path: string, least: number): number {
    if (Number.isSafeInteger(value) && Number(value) >= least) return Number(value);
    this.note(path, `must be a whole number from ${String(least)} up`);
    return least;
  }

  flag(value: unknown, path: string): boolean {
    if (typeof value === 'boolean') return value;
    this.note(path, 'must be true or false');
    return false;
  }

  date(value: unknown, path: string): IsoDate {
    if (isIsoDate(value)) return value;
    this.note(path, 'must be a day that exists, as YYYY-MM-DD');
    return '1970-01-01';
  }

  oneOf<Choice extends string>(value: unknown, path: string, first: Choice, ...others: readonly Choice[]): Choice {
    const found = [first, ...others].find((choice) => choice === value);
    if (found !== undefined) return found;
    this.note(path, `must be one of ${[first, ...others].join(', ')}`);
    return first;
  }

  /** Notes every id that came before in the list, under the path of its repetition. */
  unique(ids: readonly string[], pathOf: (at: number) => string): void {
    const seen = new Set<string>();
    ids.forEach((id, at) => {
      if (seen.has(id)) this.note(pathOf(at), `repeats ${id}`);
      seen.add(id);
    });
  }
}

import { ARRAY_MAX_SIZE, getMetadataStorage } from 'class-validator';
import { nestedIn } from './nested.js';
import type { FieldError } from './problem.js';

/** No form has as many fields. */
const MOST_FIELDS = 100;

type Type = abstract new (...given: never[]) => unknown;

/** The longest that each list of a form may be; the same for ever. */
const known = new WeakMap<Type, ReadonlyMap<string, number>>();

function longestLists(form: Type): ReadonlyMap<string, number> {
  const lists = known.get(form) ?? new Map(
    getMetadataStorage().getTargetValidationMetadatas(form, '', false, false)
      .filter(({ name, constraints }) => name === ARRAY_MAX_SIZE && typeof constraints?.[0] === 'number')
      .map(({ propertyName, constraints }) => [propertyName, Number(constraints[0])] as const),
  );
  known.set(form, lists);
  return lists;
}

/** What of a body is not worth looking at one by one: a list that is too long, or fields without end. Null where there is nothing. */
export function oversized(form: Type, body: object, at = ''): FieldError | null {
  const fields = Object.entries(body);
  if (fields.length > MOST_FIELDS) return { field: at, message: `This has more than ${MOST_FIELDS} fields` };
  const longest = longestLists(form);
  for (const [name, value] of fields) {
    if (typeof value !== 'object' || value === null) continue;
    const field = at === '' ? name : `${at}.${name}`;
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    const most = longest.get(name) ?? Number.POSITIVE_INFINITY;
    if (entries.length > most) return { field, message: `${name} holds more than ${most} entries` };
    const inside = nestedIn(form, name);
    if (inside === undefined) continue;
    for (const [index, entry] of entries.entries()) {
      const wrong = typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? oversized(inside, entry, Array.isArray(value) ? `${field}.${index}` : field) : null;
      if (wrong !== null) return wrong;
    }
  }
  return null;
}

import { textDiff, type TextPart } from './text-diff.js';

/** What a field can hold; a list of texts or numbers is one field. */
export type FieldValue = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** A field that changed. */
export interface FieldChange {
  /** For example `title`, `compensation.max`, `breakInPaths.apm_programme.steps`; `….order` when entries changed places. */
  readonly field: string;
  /** Null where the field was not there. */
  readonly before: FieldValue;
  /** Null where the field is not there any more. */
  readonly after: FieldValue;
  /** The words that changed; null unless both are texts. */
  readonly words: readonly TextPart[] | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Every field that differs between two values, entries of lists matched by their ids where they have one. */
export function fieldChanges(before: unknown, after: unknown, field = ''): FieldChange[] {
  if (isFields(before) || isFields(after)) return changesOfFields(asFields(before), asFields(after), field);
  if (hasEntries(before) || hasEntries(after)) return changesOfEntries(asList(before), asList(after), field);
  const [was, is] = [asValue(before), asValue(after)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  return [{ field, before: was, after: is, words: typeof was === 'string' && typeof is === 'string' ? textDiff(was, is) : null }];
}

function changesOfFields(before: Fields, after: Fields, field: string): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => fieldChanges(before[name], after[name], field === '' ? name : `${field}.${name}`));
}

function changesOfEntries(before: readonly unknown[], after: readonly unknown[], field: string): FieldChange[] {
  const [was, is] = [keysOf(before), keysOf(after)];
  const sameOrder = was.filter((key) => is.includes(key)).join('\n') === is.filter((key) => was.includes(key)).join('\n');
  const [old, now] = [byKey(before, was), byKey(after, is)];
  return [
    ...[...new Set([...was, ...is])].flatMap((key) => fieldChanges(old.get(key), now.get(key), `${field}.${key}`)),
    ...(sameOrder ? [] : [{ field: `${field}.order`, before: was, after: is, words: null }]),
  ];
}

/** Entries by what names them; by their place where nothing does, or where a name is there twice. */
function keysOf(entries: readonly unknown[]): string[] {
  const names = entries.map((entry) => {
    const { id, location, stage, name, competency, band } = asFields(entry);
    return typeof band === 'string' && typeof competency === 'string' ? `${competency}.${band}` : [id, location, stage, name].find((one) => typeof one === 'string');
  });
  const unique = new Set(names).size === names.length && !names.includes(undefined);
  return entries.map((_, at) => (unique ? (names[at] ?? '') : String(at + 1)));
}

function byKey(entries: readonly unknown[], keys: readonly string[]): Map<string, unknown> {
  return new Map(keys.map((key, at) => [key, entries[at]]));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasEntries(value: unknown): boolean {
  return Array.isArray(value) && value.some(isFields);
}

function asFields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asValue(value: unknown): FieldValue {
  if (Array.isArray(value)) return value.map((one) => scalar(one));
  return scalar(value);
}

function scalar(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

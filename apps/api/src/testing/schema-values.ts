import fc from 'fast-check';
import { type ApiDocument, resolved, type Schema } from './api-routes.js';
import { WILD } from './wild.js';

/** What makes a value plausible beyond its schema, by the name of the field. */
export type Known = (field: string) => readonly unknown[] | undefined;

/** Longest list, deepest nesting: more finds nothing more. */
const MOST = 3;
const DEEPEST = 4;

const day = fc.constantFrom('2024-02-29', '2026-01-01', '2026-11-01', '2027-03-14', '9999-12-31', '2026-02-30', '0001-01-01');

/** Values that a schema allows, now and then anything at all in place of one. */
export function valueOf(document: ApiDocument, schema: Schema, known: Known, field = '', depth = 0): fc.Arbitrary<unknown> {
  const allowed = allowedBy(document, resolved(document, schema), known, field, depth);
  return fc.oneof({ weight: 12, arbitrary: allowed }, { weight: 1, arbitrary: WILD });
}

function allowedBy(document: ApiDocument, schema: Schema, known: Known, field: string, depth: number): fc.Arbitrary<unknown> {
  const values = known(field);
  if (values !== undefined && !isList(schema)) return fc.constantFrom<unknown>(...values);
  if (schema.enum !== undefined) return fc.constantFrom<unknown>(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => valueOf(document, choice, known, field, depth)));
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['object']);
  return fc.oneof(...types.map((type) => ofType(type, { document, schema, known, field, depth })));
}

const isList = ({ type }: Schema): boolean => type === 'array' || (Array.isArray(type) && type.includes('array'));

function ofType(type: string, { document, schema, known, field, depth }: { document: ApiDocument; schema: Schema; known: Known; field: string; depth: number }): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null': return fc.constant(null);
    case 'boolean': return fc.boolean();
    case 'integer':
    case 'number': return fc.oneof(fc.integer({ min: Math.ceil(schema.minimum ?? 0), max: Math.floor(schema.maximum ?? 100) }), fc.constantFrom(schema.minimum ?? 0, schema.maximum ?? 1, 0.5, -1));
    case 'string': return text(schema, field);
    case 'array': return fc.array(valueOf(document, schema.items ?? {}, known, field, depth + 1), { maxLength: MOST });
    default: return fieldsOf(document, schema, known, depth);
  }
}

function text({ format }: Schema, field: string): fc.Arbitrary<unknown> {
  if (format === 'date' || /^(?:on|from|to|(?:from|to)Day|.+On|effectiveFrom|levelSince)$/.test(field)) return day;
  if (format === 'uuid' || /Id$/.test(field)) return fc.uuid();
  if (format === 'email') return fc.uuid().map((id) => `${id}@alder.example`);
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom('Wrote the plan, and saw it through', 'Nia', 'PM', 'SPM.S1') }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }, { weight: 1, arbitrary: fc.constantFrom('', ' ', '\u0000', '\ud800', '=1+1', '%', '_', `'`, '<b>', '💥'.repeat(60)) });
}

function fieldsOf(document: ApiDocument, { properties = {}, required = [] }: Schema, known: Known, depth: number): fc.Arbitrary<unknown> {
  if (depth > DEEPEST) return fc.constant({});
  const fields = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, valueOf(document, property, known, name, depth + 1)]));
  return fc.record(fields, { requiredKeys: [...required] });
}

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ApiDocument, Schema } from './api-routes.js';

/** Checks bodies of replies against the document: every field that it names and no other one. */
export class ReplySchemas {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  private readonly known = new Map<Schema, ValidateFunction>();

  constructor(document: ApiDocument) {
    const schemas = Object.fromEntries(Object.entries(document.components.schemas).map(([name, schema]) => [name, closed(schema)]));
    this.ajv.addSchema({ $id: 'api', components: { schemas } });
  }

  /** What of a body is not as documented; empty where all of it is. */
  differences(schema: Schema, body: unknown): string[] {
    const validate = this.known.get(schema) ?? this.ajv.compile(closed(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as Schema));
    this.known.set(schema, validate);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  }
}

/** Objects with named fields have no others. */
function closed(schema: Schema): Schema {
  const { properties, items, anyOf, oneOf } = schema;
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, closed(property)])), additionalProperties: schema.additionalProperties ?? false }),
    ...(items && { items: closed(items) }),
    ...(anyOf && { anyOf: anyOf.map(closed) }),
    ...(oneOf && { oneOf: oneOf.map(closed) }),
  };
}

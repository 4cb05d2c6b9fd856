import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the API document says of a value; JSON Schema 2020-12. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly additionalProperties?: boolean | Schema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, {
    readonly 'x-operation'?: string;
    readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema }[];
    readonly requestBody?: Content;
    readonly responses: Readonly<Record<string, Content>>;
  }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in the document, such as `/api/people/{personId}`. */
  readonly path: string;
  readonly operation: string;
  readonly edits: boolean;
  readonly queries: readonly { readonly name: string; readonly required: boolean; readonly schema: Schema }[];
  /** What is sent along, or null. */
  readonly body: Schema | null;
  /** What a reply with this status holds, where that is JSON; null: no body. */
  readonly replies: Readonly<Record<string, Schema | null>>;
}

/** A file that happens to be JSON is no reply of the API's own. */
const jsonOf = ({ content }: Content): Schema | null => {
  const schema = content?.['application/json']?.schema;
  return schema === undefined || schema.format === 'binary' ? null : schema;
};

/** As it is committed; `npm test` compares it with the code. */
export const apiDocument = (): ApiDocument => JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8')) as ApiDocument;

export const apiRoutes = (document: ApiDocument): ApiRoute[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]): ApiRoute => ({
      method: method.toUpperCase() as ApiRoute['method'],
      path,
      operation: route['x-operation'] ?? 'missing',
      edits: route.parameters?.some(({ name }) => name.toLowerCase() === 'if-match') ?? false,
      queries: (route.parameters ?? []).filter((one) => one.in === 'query').map(({ name, required = false, schema = {} }) => ({ name, required, schema })),
      body: route.requestBody?.content?.['application/json']?.schema ?? null,
      replies: Object.fromEntries(Object.entries(route.responses).map(([status, reply]) => [status, jsonOf(reply)])),
    })),
  );

/** Follows references, and through lists of one. */
export function resolved(document: ApiDocument, schema: Schema): Schema {
  if (schema.$ref !== undefined) return resolved(document, document.components.schemas[schema.$ref.replace('#/components/schemas/', '')] ?? {});
  const [only, ...others] = schema.allOf ?? [];
  return only !== undefined && others.length === 0 ? resolved(document, only) : schema;
}

import fc from 'fast-check';
import { buildDocument } from '#functions/http/openapi.ts';

/** A node of JSON Schema as the OpenAPI document holds it. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
};

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
};

type RawOperation = {
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
};

export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly isFederation: boolean;
  /** No credentials needed. */
  readonly isPublic: boolean;
  readonly takesKeys: boolean;
  readonly isUnsafe: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
};

export const apiDocument = JSON.parse(JSON.stringify(buildDocument())) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

export const operations: readonly Operation[] = Object.entries(apiDocument.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, raw]) => ({
    id: raw.operationId,
    method: method.toUpperCase(),
    path,
    isFederation: path.startsWith('/v1/federation'),
    isPublic: raw.security.length === 0,
    takesKeys: raw.security.some((scheme) => 'apiKey' in scheme),
    isUnsafe: method !== 'get',
    parameters: raw.parameters ?? [],
    body: raw.requestBody?.content['application/json']?.schema,
  })),
);

export const operation = (id: string): Operation => {
  const found = operations.find((one) => one.id === id);
  if (!found) throw new Error(`the document has no operation ${id}`);
  return found;
};

/** The schema itself, behind a reference or under its name in `components`. */
export const resolve = (schema: Schema): Schema => {
  if (!schema.$ref) return schema;
  const named = apiDocument.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (!named) throw new Error(`${schema.$ref} is not in the document`);
  return resolve(named);
};

export const typeOf = (schema: Schema): string | undefined =>
  typeof schema.type === 'string' ? schema.type : schema.type?.find((type) => type !== 'null');

const textFor = (schema: Schema): string => {
  const { pattern, minLength = 0 } = schema;
  if (pattern === undefined) return 'x'.repeat(Math.max(minLength, 1));
  const [text = ''] = fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: 1, numRuns: 1 });
  return text;
};

/** The smallest value that the contract allows: its own example, else made from the schema; only required properties. */
export const exampleOf = (given: Schema): unknown => {
  const schema = resolve(given);
  for (const known of [schema.example, schema.const, schema.default, schema.enum?.[0]])
    if (known !== undefined) return structuredClone(known);
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice) return exampleOf(choice);
  switch (typeOf(schema)) {
    case 'object': {
      const required = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
      return Object.fromEntries(required.map(([name, property]) => [name, exampleOf(property)]));
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}));
    case 'string':
      return textFor(schema);
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    default:
      return null;
  }
};

/** Ids, months and queries by parameter name; where none is given, the contract's example stands. */
export type Values = Readonly<Record<string, string>>;

/** `GET /v1/members/mbr_…?token=…` with every required parameter filled in. */
export const lineOf = (op: Operation, values: Values = {}, query: Values = {}): string => {
  const textOf = (parameter: Parameter): string => values[parameter.name] ?? String(exampleOf(parameter.schema));
  const path = op.parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, parameter) => text.replace(`{${parameter.name}}`, encodeURIComponent(textOf(parameter))), op.path);
  const needed = op.parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  const pairs = { ...Object.fromEntries(needed.map((one) => [one.name, textOf(one)])), ...query };
  const search = new URLSearchParams(pairs).toString();
  return `${op.method} ${path}${search ? `?${search}` : ''}`;
};

/** A valid body of an operation, or nothing for one that takes none. */
export const bodyOf = (op: Operation): { body?: unknown } => (op.body ? { body: exampleOf(op.body) } : {});

export type SchemaPlace = { readonly pointer: string; readonly schema: Schema; readonly value: unknown };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every schema node that an example value of an operation's body has, with its pointer into that value. */
export const placesIn = (given: Schema, value: unknown, pointer = ''): readonly SchemaPlace[] => {
  const schema = resolve(given);
  const here = { pointer, schema, value };
  if (isRecord(value))
    return [
      here,
      ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
        placesIn(property, value[name], `${pointer}/${name}`),
      ),
    ];
  if (Array.isArray(value) && schema.items && value.length > 0)
    return [here, ...placesIn(schema.items, value[0], `${pointer}/0`)];
  return [here];
};

/** A copy of a body with one place set to something else; missing objects on the way are made. */
export const withValue = (body: unknown, pointer: string, value: unknown): unknown => {
  const [, name = '', ...rest] = pointer.split('/');
  if (pointer === '') return value;
  const copy = (Array.isArray(body) ? [...body] : { ...(isRecord(body) ? body : {}) }) as Record<string, unknown>;
  copy[name] = withValue(copy[name], rest.length > 0 ? `/${rest.join('/')}` : '', value);
  return copy;
};
